// Package theme says how things look: which colours, which glyphs.
//
// It goes in three stages. Tokens are the colours of one palette, each with
// the job it does (muted, accent, first alternative), in a version for dark
// and one for light backgrounds, in full colour and in the sixteen colours of
// old terminals. A theme is the choice of a palette for a terminal: what the
// user asked for, whether the background is dark, how many colours there are.
// [Styles] are what drawing code uses.
//
// Where nothing is known of the background, sixteen colours are those that both
// black and white bear.
//
// There are no package variables: two people over SSH can have two themes in
// one process. [New] is cheap; call it again when the terminal answers what
// its background is.
//
// # Rules
//
// Nothing is said by colour alone: a coloured bar has a name beside it, a
// chosen row a glyph. The alternatives are green, blue, rose for all further ones,
// and violet for what combines others, of different lightness, so that they stay
// apart for people who confuse hues. The accent,
// amber, is on what has the focus and on nothing else. Text keeps the
// terminal's own foreground.
//
// Every glyph has an ASCII twin of the same width for terminals and fonts that
// need it; see [NewGlyphs].
package theme
