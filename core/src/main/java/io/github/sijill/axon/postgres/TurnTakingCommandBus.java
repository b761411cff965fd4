package io.github.sijill.axon.postgres;

import io.github.sijill.axon.SijillModule;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Handles each command in a turn of its own, so what it reads of the case is still current when it
 * appends: in that of its case, or of the whole log if it is an application's. Without turns, a
 * slow node would lose to a fast one again and again. A command that fails because the database
 * does fails with an exception of ours.
 */
final class TurnTakingCommandBus implements CommandBus {

  private final CommandBus bus;
  private final PostgresTransactions transactions;
  private final StoreFailures failures;

  TurnTakingCommandBus(CommandBus bus, PostgresTransactions transactions, StoreFailures failures) {
    this.bus = bus;
    this.transactions = transactions;
    this.failures = failures;
  }

  @Override
  public CompletableFuture<CommandResultMessage> dispatch(
      CommandMessage command, @Nullable ProcessingContext context) {
    Supplier<CompletableFuture<CommandResultMessage>> handling =
        () -> bus.dispatch(command, context);
    return failures.explaining(
        () ->
            SijillModule.caseOf(command)
                .map(caseId -> transactions.inTurnOf(caseId, handling))
                .orElseGet(() -> transactions.inTurnOfLog(handling)));
  }

  @Override
  public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
    bus.subscribe(name, handler);
    return this;
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeWrapperOf(bus);
  }
}
