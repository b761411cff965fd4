package io.github.sijill.bench;

/** Who is asked. */
public enum Peer {
  FLOOR("the floor"),
  TREE_MAP("TreeMap"),
  SQLITE("SQLite"),
  DUCKDB("DuckDB"),
  POSTGRESQL("PostgreSQL"),
  AXON_FOLD("Axon's fold"),
  SIJILL("Sijill"),
  /** The same archive file, open for reading: it follows a writer. */
  SIJILL_READING("Sijill, reading");

  private final String shown;

  Peer(String shown) {
    this.shown = shown;
  }

  /** Whether it does its work in threads or processes of its own. */
  boolean isElsewhere() {
    return this == DUCKDB || this == POSTGRESQL;
  }

  String shown() {
    return shown;
  }

  /** A contender that holds the set, once a sample of its answers is as the floor has them. */
  Contender open(DataSet data) throws Exception {
    Contender contender = opened(data);
    if (this != FLOOR) {
      try (Floor floor = Floor.of(data)) {
        Agreement.check(this, contender, floor, data);
      }
    }
    return contender;
  }

  private Contender opened(DataSet data) throws Exception {
    return switch (this) {
      case FLOOR -> Floor.of(data);
      case TREE_MAP -> TreeMaps.of(data);
      case SQLITE -> SqlTable.sqlite(data);
      case DUCKDB -> SqlTable.duckDb(data);
      case POSTGRESQL -> SqlTable.postgres(data);
      case AXON_FOLD -> AxonFold.of(data);
      case SIJILL -> SijillArchive.writing(data);
      case SIJILL_READING -> SijillArchive.reading(data);
    };
  }
}
