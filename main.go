// Crossroads walks a developer, or a whole planning meeting, through one
// decision: Node.js, Python, or both for a backend.
package main

import (
	"context"
	"os"

	"crossroads/ui/cli"
)

func main() {
	os.Exit(cli.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}
