// Package reporttest holds one small decision for the tests of what presents a
// report: how to get across a strait, by ferry, by bridge, or by both from an
// island half-way.
//
// It is made in Go and shares no word with the built-in guide, so that nothing
// of that can be hidden in the code under test. Its numbers are chosen so that
// a handful of answers reaches every kind of verdict.
//
// [Golden] compares what was made of it, or anything else, with a file; [Lint]
// has a linter look at markdown.
package reporttest
