package content

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/gob"
	"errors"
	"io"
	"io/fs"
	"path"
	"sync"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
)

//go:generate go test -count=1 -run ^TestCompiledIsFresh$ . -update

// The compiled form is the built-in pack as it is after reading and checking.
// Reading YAML takes several times as long as the whole start may. A part
// begins with the digest of the files that it was made from; where that is not
// the present one, the files are read instead, so stale parts cost time and
// nothing else.
//
//go:embed compiled
var compiledFiles embed.FS

func compiledName(part string) string { return "compiled/" + part + ".gob" }

// core is what asking and scoring need.
type core struct {
	Title, Version string
	Steps          []questions.Step
	Questions      []questions.Question
	Retired        []questions.ID
	Model          scoring.Model
	Advised        []questions.ID // what the advice looks at: all of it that the first screen needs
}

// Builtin returns the guide that comes with the program.
func Builtin() (*Guide, error) {
	fsys := Files()
	var c core
	if !readPart(fsys, "core", &c) {
		return Load(fsys)
	}
	tips := compiledOr(fsys, "advice", (*Guide).Advice)
	g := newGuide(fsys, c)
	g.evidence = compiledOr(fsys, "evidence", (*Guide).Evidence)
	g.advised = func() []questions.ID { return c.Advised }
	g.advice = sync.OnceValues(func() (*advice.Advice, error) {
		a, err := tips()
		if err == nil {
			a.Starters, err = readStarters(fsys)
		}
		return a, err
	})
	return g, nil
}

// compiledOr returns a part as it was compiled, or what the files say now.
func compiledOr[T any](fsys fs.FS, part string, read func(*Guide) (*T, error)) func() (*T, error) {
	return sync.OnceValues(func() (*T, error) {
		var value T
		if readPart(fsys, part, &value) {
			return &value, nil
		}
		whole, err := Load(fsys)
		if err != nil {
			return nil, err
		}
		return read(whole)
	})
}

// readPart fills the target from a compiled part; false where the part is not
// of the present files.
func readPart(fsys fs.FS, part string, target any) bool {
	file, err := compiledFiles.Open(compiledName(part))
	if err != nil {
		return false
	}
	head := make([]byte, sha256.Size)
	if _, err := io.ReadFull(file, head); err != nil || !bytes.Equal(head, digest(fsys, part)) {
		return false
	}
	return gob.NewDecoder(file).Decode(target) == nil
}

// digest identifies the files that a part is made of. The core is made of some
// of them, the others of all.
func digest(fsys fs.FS, part string) []byte {
	h := sha256.New()
	files := []string{guideFile}
	for _, name := range partFiles(part) {
		files = append(files, filesBelow(fsys, name)...)
	}
	buffer := make([]byte, 16<<10)
	for _, name := range files {
		file, err := fsys.Open(name)
		if err != nil {
			continue
		}
		h.Write([]byte(name + "\n"))
		_, err = io.CopyBuffer(h, file, buffer) // read in pieces: all files together are large
		file.Close()
		if err != nil {
			return []byte("unreadable") // which no part begins with
		}
	}
	return h.Sum(nil)
}

// partFiles returns the files and folders that a part depends on. What evidence
// is used in depends on everything.
func partFiles(part string) []string {
	if part == "core" {
		return []string{"questions", "criteria", "evidence/contradictions.yaml", "advice"}
	}
	return []string{"questions", "criteria", "evidence", "advice"}
}

// filesBelow returns the files in a folder and the folders in it, or the file
// itself where it is one.
func filesBelow(fsys fs.FS, folder string) []string {
	var files []string
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return []string{folder}
	}
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		if e.IsDir() {
			files = append(files, filesBelow(fsys, name)...)
		} else {
			files = append(files, name)
		}
	}
	return files
}
