// The ledger: what export_entries writes, and reconcile reads.

#ifndef LEDGER_HPP
#define LEDGER_HPP

namespace example {

/// An entry, in a record of fixed width. Fields are filled with blanks.
struct ledger_record {
    char id[36], date[8], currency[3], amount[21], note[40], end[1];
};

} // namespace example

#endif
