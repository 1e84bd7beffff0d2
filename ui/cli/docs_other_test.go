//go:build !unix

package cli_test

import "testing"

// ask is left to systems with pseudo-terminals.
func ask(*testing.T, string, string, string) {}
