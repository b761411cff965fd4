package io.github.sijill.axon;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageType;

/**
 * Records in an archive. Threads that record in the same case take turns; if a writer in another
 * process was faster, it tries again. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class Recorder {

  /** How often it tries. */
  public static final int ATTEMPTS = 16;

  // As the annotations of the commands say, which would be looked up for each.
  private static final MessageType RECORD = new MessageType("sijill.RecordEntry", "1");
  private static final MessageType COPY = new MessageType("sijill.CopyEntry", "1");

  private final CommandGateway commands;
  private final CaseTurns turns;

  /**
   * Sends commands.
   *
   * @param turns those that the handler of the commands ends as soon as it can
   */
  Recorder(CommandGateway commands, CaseTurns turns) {
    this.commands = commands;
    this.turns = turns;
  }

  /**
   * Records an event.
   *
   * @throws io.github.sijill.casefile.EntryRefusedException if it breaks a rule
   */
  RecordEntry.Result record(SagaEvent event) {
    CommandMessage command = new GenericCommandMessage(RECORD, new RecordEntry(event));
    return turns.inTurn(event.entry().caseId(), () -> send(command));
  }

  /** Records an entry of another archive at the instant at which that recorded it. */
  RecordEntry.Result take(Recorded entry) {
    return send(new GenericCommandMessage(COPY, new CopyEntry(entry.event(), entry.recordedAt())));
  }

  private RecordEntry.Result send(CommandMessage command) {
    for (int attempt = 1; ; attempt++) {
      try {
        RecordEntry.Result result = commands.sendAndWait(command, RecordEntry.Result.class);
        return Objects.requireNonNull(result, "a recording has a result");
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !LostRace.explains(e)) {
          throw e;
        }
        LostRace.pauseAfter(attempt);
      }
    }
  }
}
