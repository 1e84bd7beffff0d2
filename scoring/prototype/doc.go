// Package prototype says what two prototypes are, and which part of a product
// to build them for.
//
// A [Part] is data: what it bears on, when a product has it, one folder of code
// for each language, one [Contract] that all of them honour, and a [Load] to
// drive them with. A [Manifest] lies beside two prototypes that were written to
// a folder and repeats of the part what is needed to run them.
//
// A contract is a list of examples and no interface description, because a
// conversation over a socket, a form behind a sign-in and a stream of events are
// then told in one way, and because an example can be held against values and
// not only against types.
package prototype
