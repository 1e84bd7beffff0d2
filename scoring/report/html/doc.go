// Package html writes a report as one HTML file that can be mailed, printed and
// kept: no script, no address that is loaded, nothing to install.
//
// The text is the markdown of the sections, turned into HTML with raw HTML
// switched off, so that whatever stands in an answer stays text: a tag is
// shown, an image is its description, and only http and https are links. The
// page says so to the browser as well: its content security policy allows the
// one style sheet, by its hash, and nothing else.
//
// Where a table of the markdown has a picture that says more, the picture takes
// its place: the margins become a tornado, the decision matrix gets its
// intervals. Pictures are inline SVG in percent of their width, so that one
// drawing serves a phone, a projector and paper; text stays outside them and
// wraps. They say nothing that does not stand beside them in words and numbers,
// so that they are hidden from those who hear the page, and a figure has one
// label; text browsers print whatever text a drawing holds, a cell at a time.
// Their colours are attributes as well as rules, for engines that print without
// style sheets in drawings.
//
// Colours follow the reader's light or dark setting, paper is always light.
// Green and blue are the first two alternatives, violet is what combines them,
// and no colour stands without a word.
package html
