package reporttest

import "os"

// Long reports whether tests that try many cases are to try all of them:
// CROSSROADS_LONG is set. By default they try those that have found something,
// and enough others to notice what is plainly wrong.
func Long() bool { return os.Getenv("CROSSROADS_LONG") != "" }
