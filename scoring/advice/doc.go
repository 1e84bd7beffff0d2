// Package advice picks what a report says beyond the verdict: frameworks, an
// architecture pattern, first steps, risks, cautions, folklore that touches
// the answers, and what two prototypes should measure.
//
// Everything is picked by rules in the data: a [Fit] holds or does not hold of
// the answers and adds its weight, and the reasons of the rules that held are
// the reasons given. The package decides nothing about the verdict; it is told
// which alternative leads.
package advice
