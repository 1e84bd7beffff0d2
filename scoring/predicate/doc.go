// Package predicate holds the conditions of a model in a form that can be
// evaluated some thousand times for one key press: questions are indices, and an
// answer is a set of bits, one per choice.
//
// [Vocabulary] gives out the indices and the bits. A [Predicate] says whether a
// condition holds, or, where some answers are open, whether it may. The engine
// draws open facts with it, and whatif tries changed answers.
package predicate
