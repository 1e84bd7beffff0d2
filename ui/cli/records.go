package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"crossroads/scoring/report/adr"
)

// shelf is a folder of decision records, which need not be there yet.
type shelf struct {
	folder string
	names  []string // of all its files
	heads  map[string]adr.Head
}

// largestRecord is how much of a record is read at most.
const largestRecord = 1 << 20

// openShelf reads the records of a folder.
func openShelf(folder string) (shelf, error) {
	s := shelf{folder: folder, heads: map[string]adr.Head{}}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, errReadingFolder(folder, err)
	}
	for _, e := range entries {
		s.names = append(s.names, e.Name())
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() > largestRecord || filepath.Ext(e.Name()) != ".md" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			continue // that one record cannot be read is no reason to write none
		}
		if h := adr.Parse(string(text)); h.Style != "" {
			s.heads[e.Name()] = h
		}
	}
	return s, nil
}

// records are the names of its records.
func (s shelf) records() []string {
	return slices.DeleteFunc(slices.Clone(s.names), func(name string) bool { return s.heads[name].Style == "" })
}

// style is the style of the project that the folder belongs to, and the sign
// that says so; "" where none does.
func (s shelf) style() (style adr.Style, sign string) {
	if file, ok := upwards(s.folder, logFile); ok {
		return adr.Log4brains, filepath.Base(file) + " says"
	}
	count := map[adr.Style]int{}
	for _, name := range s.records() {
		h := s.heads[name]
		if count[h.Style]++; count[h.Style] >= count[style] {
			style, sign = h.Style, name+" has it"
		}
	}
	if style != "" {
		return style, sign
	}
	if file, ok := upwards(s.folder, adrFile); ok {
		return adr.Nygard, filepath.Base(file) + " says"
	}
	return adr.MADR, ""
}

// The files by which the tools of records know a project.
const (
	logFile = ".log4brains.yml"
	adrFile = ".adr-dir"
)

// upwards looks for a file in a folder and those above it, as far as the
// repository reaches.
func upwards(folder, name string) (string, bool) {
	at, err := filepath.Abs(folder)
	if err != nil {
		return "", false
	}
	for {
		file := filepath.Join(at, name)
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			return file, true
		}
		_, repository := os.Stat(filepath.Join(at, ".git"))
		above := filepath.Dir(at)
		if repository == nil || above == at {
			return "", false
		}
		at = above
	}
}

// usualFolders are where projects keep their records.
func usualFolders() []string {
	return []string{"docs/adr", "doc/adr", "docs/adrs", "docs/decisions", "docs/architecture/decisions", "doc/architecture/decisions",
		"docs/architecture-decisions", "adr", "decisions"}
}

// recordsFolder is where the project that the program was started in keeps its
// records: where its tool is told to, else in a usual place that is there, else
// in docs/adr where there is a folder docs, else here.
func recordsFolder() string {
	if folder, ok := toldFolder(); ok {
		return folder
	}
	for _, folder := range usualFolders() {
		if isFolder(folder) {
			return filepath.FromSlash(folder)
		}
	}
	if isFolder("docs") {
		return filepath.Join("docs", "adr")
	}
	return "."
}

// toldFolder is the folder that the file of a tool names, where it is below the
// current one.
func toldFolder() (string, bool) {
	told := ""
	if file, ok := upwards(".", logFile); ok {
		data, err := os.ReadFile(file)
		folder := regexp.MustCompile(`(?m)^[ \t]+adrFolder:[ \t]*["']?(.+?)["']?[ \t\r]*$`).FindSubmatch(data)
		if err != nil || folder == nil {
			return "", false
		}
		told = filepath.Join(filepath.Dir(file), filepath.FromSlash(string(folder[1])))
	} else if file, ok := upwards(".", adrFile); ok {
		data, err := os.ReadFile(file)
		line, _, _ := strings.Cut(string(data), "\n")
		if err != nil || strings.TrimSpace(line) == "" {
			return "", false
		}
		told = filepath.Join(filepath.Dir(file), filepath.FromSlash(strings.TrimSpace(line)))
	}
	here, err := os.Getwd()
	if err != nil || told == "" {
		return "", false
	}
	folder, err := filepath.Rel(here, told)
	return folder, err == nil && isFolder(folder)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// holds is the record with these answers; "" where there is none.
func (s shelf) holds(fingerprint string) string {
	for _, name := range s.records() {
		if s.heads[name].Hash == fingerprint {
			return name
		}
	}
	return ""
}

// find returns the record of a number or a name.
func (s shelf) find(wanted string) (adr.Ref, error) {
	number := strings.TrimLeft(wanted, "0")
	var found []string
	for _, name := range s.records() {
		stem := strings.TrimSuffix(name, filepath.Ext(name))
		switch n := adr.Number(name); {
		case name == wanted || stem == wanted:
			return s.ref(name), nil
		case n > 0 && number == strconv.Itoa(n), strings.HasPrefix(name, wanted+"-"):
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		return adr.Ref{}, errNoRecord(s.folder, wanted, found)
	}
	return s.ref(found[0]), nil
}

func (s shelf) ref(name string) adr.Ref {
	return adr.Ref{File: name, Title: s.heads[name].Title, Number: adr.Number(name)}
}
