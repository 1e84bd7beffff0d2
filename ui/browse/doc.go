// Package browse is a small full-screen reader of the evidence.
//
// What there is to read are the pages of an evidencepage.Book, and the lines that
// lead from one to another: criteria, the claims each rests on, the sources of a
// claim; contradictions with the claims on both sides; the claims that nothing
// uses. A level is the list of what is below a page, and the levels that somebody
// has gone through are the way back. A page is drawn for a width, with charts
// where it has numbers, and kept until the width or the theme changes.
//
// # One pane or two
//
// From 110 columns the list stands at the left and the page of the row under
// the cursor at the right. Below that there is room for one of them: Enter
// opens the page, Enter again the list of what is below, and Escape takes the
// same steps back. A contradiction is read over the whole width, its sides
// beside each other from 100 columns.
//
// The screens are those of package frame: the library, the contradictions, and the
// list of keys above them. Everything on them is a function of the model, the
// evidence, the levels and the size.
package browse
