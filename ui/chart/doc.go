// Package chart draws the few pictures of a result with letters and blocks.
//
// Every drawing is a pure function from data and a width to lines: no line is
// wider than asked for, at whatever width. Colour only repeats what a name, a
// place or a sign says already: bars stand behind names, the sides of a
// diverging chart are named in its heading, points are printed as numbers. With
// the glyphs of ASCII all of it is still there.
//
// Amounts are blocks that start at a line; intervals are thin lines with a dot
// or a sign at what holds now, so that one is not taken for the other. A line is
// broken where the value is contested and fine where the evidence is thin. Lengths are
// rounded to half a cell, and what is not zero is never drawn as nothing.
package chart
