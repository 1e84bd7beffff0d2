// Package result shows what follows from the answers: the verdict drawn from the
// summary, the sections of the report behind tabs, and what would be if an answer
// were another. It alone of the wizard knows of scores.
//
// # When things are computed
//
// The summary is computed when a message finds the answers changed, once; the
// report and its sections are made by commands, one at a time, and shown when they
// are ready. Every message ends with settle, which lays the open tab out. View
// draws what is there.
//
// # Measuring
//
// Where a measurement could settle what is open, a key begins a [Duel]: it is
// planned, placed, prepared, run and reported in that order, each step in a
// command, and what a step brings names the duel it is of. Nothing counts before
// somebody says so; then an event tells it, and the answers name the measurement.
package result
