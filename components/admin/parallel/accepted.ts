/** Files that may hold a table, as a file input wants to hear it. */
export const ACCEPTED = ".xlsx,.xlsm,.csv,.tsv,.txt";
