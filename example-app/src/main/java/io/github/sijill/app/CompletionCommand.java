package io.github.sijill.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script for a shell, which asks this command what may follow what is typed. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that lets bash, zsh or fish complete commands, options, members and entries."
          + " For bash: source <(sijill completion bash)"
    })
final class CompletionCommand implements Runnable {

  /** The shells. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
  private @Nullable Shell shell;

  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(command, "picocli sets it").commandLine().getOut();
    out.print(
        switch (Objects.requireNonNull(shell, "picocli requires it")) {
          case BASH -> BASH;
          case ZSH -> ZSH;
          case FISH -> FISH;
        });
  }

  private static final String BASH =
      """
      # Completion of sijill for bash: source this.
      _sijill() {
        local IFS=$'\\n'
        COMPREPLY=( $("${COMP_WORDS[0]}" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
        if [ "${COMPREPLY[0]}" = "*files*" ]; then
          COMPREPLY=()
          compopt -o default 2>/dev/null
        fi
      }
      complete -F _sijill sijill
      """;

  private static final String ZSH =
      """
      #compdef sijill
      # Completion of sijill for zsh: put this in a file _sijill on the fpath, or source it.
      _sijill() {
        local -a found
        found=("${(@f)$("${words[1]}" complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
        if [[ "${found[1]}" == "*files*" ]]; then
          _files
        else
          compadd -a found
        fi
      }
      compdef _sijill sijill
      """;

  private static final String FISH =
      """
      # Completion of sijill for fish: put this in ~/.config/fish/completions/sijill.fish.
      function __sijill_complete
        set -l words (commandline -opc) (commandline -ct)
        set -l found ($words[1] complete $words[2..-1] 2>/dev/null)
        if test "$found[1]" = "*files*"
          __fish_complete_path (commandline -ct)
        else
          printf '%s\\n' $found
        end
      end
      complete -c sijill -f -a '(__sijill_complete)'
      """;
}
