package content

import (
	"crypto/sha256"
	_ "embed" // the compiled form
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path"
	"reflect"
	"strings"
	"sync"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/prototype"
)

//go:generate go test -count=1 -run ^TestCompiledIsFresh$ . -update

// The compiled form is the built-in pack as it is after reading and checking.
// Reading YAML takes several times as long as the whole start may. A part
// begins with the digest of the files and of the types it was made from; where
// that is not the present one, the files are read instead, so stale parts cost
// time and nothing else. Parts are texts, so that what
// is read from them is a part of the program file and no copy.
var (
	//go:embed compiled/core.txt
	compiledCore string
	//go:embed compiled/advised.txt
	compiledAdvised string
	//go:embed compiled/advice.txt
	compiledAdvice string
	//go:embed compiled/evidence.txt
	compiledEvidence string
)

// compiled returns a part as it was compiled.
func compiled(part string) string {
	switch part {
	case "core":
		return compiledCore
	case "advised":
		return compiledAdvised
	case "advice":
		return compiledAdvice
	}
	return compiledEvidence
}

// core is what asking and scoring need.
type core struct {
	Title, Version string
	Steps          []questions.Step
	Questions      []questions.Question
	Retired        []questions.ID
	Model          scoring.Model
}

// advised is what the advice looks at: all of it that the first screen needs.
type advised struct {
	Questions []questions.ID
}

// Builtin returns the guide that comes with the program.
func Builtin() (*Guide, error) {
	fsys := Files()
	var c core
	if !readPart(fsys, "core", &c) {
		return Load(fsys)
	}
	g := &Guide{Title: c.Title, Version: c.Version, Model: &c.Model,
		Flow: &questions.Flow{Steps: c.Steps, Questions: c.Questions, Retired: c.Retired}}
	slow := sync.OnceValues(func() (*Guide, error) { return Load(fsys) })
	g.evidence = sync.OnceValues(func() (*evidence.Base, error) {
		var base evidence.Base
		if readPart(fsys, "evidence", &base) {
			return &base, nil
		}
		whole, err := slow()
		if err != nil {
			return nil, err
		}
		return whole.Evidence()
	})
	g.advice = sync.OnceValues(func() (*advice.Advice, error) {
		var a advice.Advice
		if readPart(fsys, "advice", &a) {
			starters, err := readStarters(fsys)
			a.Starters = starters
			return &a, err
		}
		whole, err := slow()
		if err != nil {
			return nil, err
		}
		return whole.Advice()
	})
	g.advised = sync.OnceValue(func() []questions.ID {
		var a advised
		if readPart(fsys, "advised", &a) {
			return a.Questions
		}
		return g.fromAdvice()
	})
	g.examples = sync.OnceValues(func() ([]Example, error) { return readExamples(fsys) })
	g.prototypes = sync.OnceValues(func() ([]prototype.Part, error) { return loadPrototypes(fsys) })
	return g, nil
}

// readPart fills the target from a compiled part; false where the part is not
// of the present files and types.
func readPart(fsys fs.FS, part string, target any) bool {
	l := lines{text: compiled(part)}
	v := reflect.ValueOf(target).Elem()
	if l.next() != digest(fsys, part, v.Type()) {
		return false
	}
	l.read(v)
	return l.err == nil && l.text == ""
}

// compile returns the text of a part.
func compile(fsys fs.FS, part string, value any) string {
	v := reflect.ValueOf(value).Elem()
	var b strings.Builder
	writeText(&b, digest(fsys, part, v.Type()))
	writeLines(&b, v)
	return b.String()
}

// digest identifies the files that a part is made of and the shape of its
// type. The core is made of few files, the others of all.
func digest(fsys fs.FS, part string, t reflect.Type) string {
	h := sha256.New()
	describeType(h, t)
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
			return "" // which no part begins with
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// partFiles returns the files and folders that a part depends on. What evidence
// is used in depends on everything.
func partFiles(part string) []string {
	switch part {
	case "core":
		return []string{"questions", "criteria", "evidence/contradictions.yaml"}
	case "advised":
		return []string{"advice"}
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
