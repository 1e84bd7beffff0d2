package measure

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crossroads/scoring/prototype"
)

// Code reads the files of a prototype in a folder: those of its programs, and
// those that say what it depends on. What was installed or generated is left out.
func Code(folder string) []prototype.File {
	var files []prototype.File
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	for _, e := range entries {
		name := e.Name()
		inside := filepath.Join(folder, name)
		switch {
		case strings.HasPrefix(name, ".") || name == "node_modules" || name == "__pycache__" || len(files) > 1000:
		case e.IsDir():
			for _, f := range Code(inside) {
				files = append(files, prototype.File{Path: name + "/" + f.Path, Text: f.Text})
			}
		case slices.Contains([]string{".js", ".mjs", ".ts", ".py", ".html", ".sql"}, filepath.Ext(name)), name == packageFile, name == requirementsFile:
			if info, err := e.Info(); err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
				continue
			}
			if text, err := os.ReadFile(inside); err == nil {
				files = append(files, prototype.File{Path: name, Text: string(text)})
			}
		}
	}
	return files
}

// The files that say what a prototype depends on.
const (
	packageFile      = "package.json"
	requirementsFile = "requirements.txt"
)

// Lines counts the lines of code, less empty ones and comments of a line.
func Lines(files []prototype.File) (n int) {
	for _, f := range files {
		if f.Path == packageFile || f.Path == requirementsFile {
			continue
		}
		for line := range strings.Lines(f.Text) {
			text := strings.TrimSpace(line)
			if text != "" && !strings.HasPrefix(text, "//") && !strings.HasPrefix(text, "#") {
				n++
			}
		}
	}
	return n
}

// Dependencies are the packages that are pinned, with their versions, as "ws
// 8.19.0".
func Dependencies(files []prototype.File) []string {
	list := []string{}
	for _, f := range files {
		switch f.Path {
		case packageFile:
			var p struct{ Dependencies map[string]string }
			if json.Unmarshal([]byte(f.Text), &p) == nil {
				for name, version := range p.Dependencies {
					list = append(list, name+" "+version)
				}
			}
		case requirementsFile:
			for line := range strings.Lines(f.Text) {
				line, _, _ = strings.Cut(line, "#")
				if name, version, ok := strings.Cut(strings.TrimSpace(line), "=="); ok {
					list = append(list, name+" "+version)
				}
			}
		}
	}
	slices.Sort(list)
	return list
}
