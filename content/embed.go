package content

import (
	"embed"
	"io/fs"
)

// Files whose names begin with a dot or an underscore belong to starters too,
// hence "all:".
//
//go:embed all:data
var embedded embed.FS

// Files returns the files of the built-in pack.
func Files() fs.FS {
	fsys, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err) // "data" is a valid path
	}
	return fsys
}
