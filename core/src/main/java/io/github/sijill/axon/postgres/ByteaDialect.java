package io.github.sijill.axon.postgres;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/**
 * PostgreSQL with bytes in the row. Hibernate would put Axon's payloads, which are marked as large
 * objects, beside the table, where {@code pg_dump} of a schema and a reader of SQL miss them.
 *
 * <p>For other rooms of this library.
 */
public final class ByteaDialect extends PostgreSQLDialect {

  @Override
  public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
    super.contributeTypes(contributions, registry);
    contributions
        .getTypeConfiguration()
        .getJdbcTypeRegistry()
        .addDescriptor(SqlTypes.BLOB, VarbinaryJdbcType.INSTANCE);
  }
}
