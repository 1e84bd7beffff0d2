// Package evidencepage writes what the scores rest on: one page for all
// criteria, for one criterion, for a claim or fact, and for a contradiction.
//
// Every page has two readings of the same: markdown for people, and JSON with
// every field for programs. Whoever shows a page decides where it goes and how
// it is drawn; to browse is another thing, which ui/browse does.
//
// A new kind of page is a type with these two readings and a line in [Find].
package evidencepage
