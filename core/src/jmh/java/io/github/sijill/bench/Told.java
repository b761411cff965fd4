package io.github.sijill.bench;

/**
 * An event of a case, as contenders get it: in numbers.
 *
 * @param number its place in the case, from 1, which is its rank too
 * @param operator the operator that it tells of; -1 for all
 * @param network the same of networks
 * @param service the same of services
 * @param first the first day on which it can have happened, from 1970 on
 * @param last the last of these days, inclusive
 * @param recorded milliseconds since the first entry of all
 * @param begins the level that it begins: 2 blocked, 1 degraded, 0 none
 * @param endsAll whether all that is in force ends with it
 * @param after the number of an event that happened no later; 0 for none
 * @param ends the number of the only event that it ends; 0 if it names none
 */
record Told(
    int number,
    int operator,
    int network,
    int service,
    int first,
    int last,
    long recorded,
    int begins,
    boolean endsAll,
    int after,
    int ends) {

  /** The longest range of days. */
  static final int LONGEST = 30;

  /** The public knows it from its last day on. */
  int known() {
    return last;
  }

  boolean isRestoration() {
    return begins == 0;
  }

  boolean covers(DataSet data, int cell) {
    return (service < 0 || service == cell % data.services)
        && (network < 0 || network == cell % (data.networks * data.services) / data.services)
        && (operator < 0 || operator == cell % data.cellsACase() / (data.networks * data.services));
  }
}
