// Package server lets people in by SSH and runs a program on the terminal of
// each. It knows nothing of what the programs are for.
//
// # What it stands on
//
// charm.land/ssh, the server that Wish is made of, listens, shakes hands and
// closes; golang.org/x/crypto/ssh speaks the protocol. Wish itself adds programs
// of Bubble Tea drawn by its clock, keys written into a folder whose rights it
// sets, and a log, none of which is wanted here. What a session may ask for is
// answered here too (session.go, requests.go): the library takes any variable,
// hands on any size, and does not say that a window has closed.
//
// # Who gets in
//
// Somebody who can prove to have a key that is known, or who types a code that
// is (login.go). A key that is not known does not let in, but is remembered
// with the code that follows it: SSH calls the first a partial success, so that
// the code is asked for after the proof, and the key counts only then.
//
// # What a session is
//
// A terminal of somebody else, and nothing more: no shell, command, subsystem,
// forwarding, agent or file. There is one at a time per connection, because two
// would be hard to tell apart for whoever closes one. Of variables only those
// are taken that say what the terminal can show. Sizes are cut to what can be
// drawn, and what comes faster than people type waits.
//
// # When it ends
//
// A program ends by itself; because its window was closed, its input ended or
// its connection answers no more; after hours without a key; with the server; or
// because it crashed. However it ends, the terminal is given back before the
// last words and the exit status are sent (run.go). A crash is that of one
// session.
//
// # Limits
//
// See [Limits]. All are counted per process and nothing is kept on disk.
package server
