// Package adr writes a decision as an architecture decision record, to be kept
// beside the code it is about.
//
// A record is shorter than the report and answers what a reader asks in two
// years: what was known, what mattered, what else was considered, what was
// decided and what would change it. It is written in one of the styles that
// tools read: MADR 4, log4brains, and the form Michael Nygard proposed. They
// differ in where the status stands and in their headings; the sentences are
// the same.
//
// Everything in a record is made from a [report.Input], the date included.
// What a user wrote is escaped; a web address in it can be followed, and reads
// as it was written.
package adr
