// Package adr writes a decision as an architecture decision record, to be kept
// beside the code it is about.
//
// A record is far shorter than the report and answers what a reader asks in two
// years: what was known, what mattered, what else was considered, what was
// decided and what would change it. It is written in one of the styles that
// tools read: MADR 4, log4brains, and the form Michael Nygard proposed. They
// differ in where the status stands and in their headings; the sentences are
// the same. A record has at most [Longest] words: of the extents of extent.go it
// takes the most generous that fits.
//
// A record is proposed until people say that it is accepted, and nothing that is
// still open is ever more. It names the answers file and a fingerprint of the
// answers, the result of measuring that counts and its digest, the date of the
// evidence and when to look again: in front matter, or in a list where a style
// has none. [Parse] reads these back from records of any style, whoever wrote
// them; [Supersede] changes the status of an earlier one, and no other line of
// it. [FileName] names a record as those beside it are named.
//
// Everything in a record is made from a [report.Input], the date included.
// What a user wrote is escaped; a web address in it can be followed, and reads
// as it was written.
package adr
