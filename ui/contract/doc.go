// Package contract holds a running server against what it promises.
//
// A [prototype.Contract] is a list of examples. [Check] acts each of them out, as
// one client with cookies and sockets of its own, and returns the differences
// between what was to come back and what came; none where the server honours the
// contract. Every example is tried, whatever the others did, and stops at its
// first step that cannot be taken.
//
// [Client] takes a single step and can be used to put a server under load with
// the same steps. [StandIn] plays the slow service that a prototype calls, so
// that this costs neither of two prototypes anything.
package contract
