// Package evidencepage words what the scores rest on: one [Page] for all
// criteria, for one criterion, for a claim or fact, its source, and for a
// contradiction.
//
// Every page is the same in all places. It is made of parts, which are markdown
// and may have a better way to be drawn, and of the lines that lead on from it.
// [Page.Markdown] prints it, ui/browse draws it and goes from page to page by its
// lines, and [Page.JSON] has every field for programs.
//
// A new kind of page is a function that makes it and a line in [Book.Find].
package evidencepage
