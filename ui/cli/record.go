package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/report/adr"
	"crossroads/ui/atomicfile"
)

// recordOptions are those of a decision record alone.
type recordOptions struct {
	style      adr.Style
	status     adr.Status
	deciders   []string
	supersedes string
}

func (o *recordOptions) register(c *cobra.Command) {
	choiceFlag(c, c.Flags(), &o.style, "adr-style", "`form` of a decision record", "that of the project, else madr", adr.Styles()...)
	choiceFlag(c, c.Flags(), &o.status, "status", "`state` of a decision record", "proposed", adr.Statuses()...)
	c.Flags().StringArrayVar(&o.deciders, "decider", nil, "`name` of somebody who decided, for a decision record; may be repeated")
	c.Flags().StringVar(&o.supersedes, "supersedes", "", "the `record` that a decision record takes the place of, by number or name")
}

// check refuses what means something to records alone where the format is another.
func (o recordOptions) check(format string) error {
	given := map[string]bool{"adr-style": o.style != "", "status": o.status != "", "decider": len(o.deciders) > 0, "supersedes": o.supersedes != ""}
	for _, flag := range []string{"adr-style", "status", "decider", "supersedes"} {
		if given[flag] && format != "adr" {
			return errOnlyOfRecords(flag, format)
		}
	}
	return nil
}

// filing is a decision record on its way to its place.
type filing struct {
	in      report.Input
	shelf   shelf
	name    string // of its file; "" goes to standard output
	force   bool
	sign    string // why it has its style
	options adr.Options
}

// filing finds out where a record goes and what it is to say there. answers is
// the file that the answers are in; "" where there is none.
func (o recordOptions) filing(t target, in report.Input, answers string, full bool) (filing, error) {
	if in.Measured == nil {
		in.Record.Measured = questions.Measured{} // it names one that does not count
	}
	f := filing{in: in, force: t.force}
	folder, name := recordsFolder(), ""
	if !t.stdout() {
		folder, name = placeOf(t.path)
	}
	var err error
	if f.shelf, err = openShelf(folder); err != nil {
		return f, err
	}
	style, sign := f.shelf.style()
	if o.style != "" {
		style, sign = o.style, ""
	}
	f.sign = sign
	f.options = adr.Options{Style: style, Status: o.status, Deciders: o.deciders, Full: full}
	if o.status == adr.Accepted && adr.Open(in) {
		return f, errOpenAccepted()
	}
	if o.supersedes != "" {
		ref, err := f.shelf.find(o.supersedes)
		if err != nil {
			return f, err
		}
		f.options.Supersedes = &ref
	}
	next, number := adr.FileName(adr.Title(in), in.Date, style, f.shelf.names)
	switch same := f.shelf.holds(adr.Fingerprint(in.Record)); {
	case t.stdout():
		folder = "."
	case same != "" && !t.force:
		return f, errSameAnswers(filepath.Join(folder, same))
	case name != "":
		number = adr.Number(name)
	case same != "":
		name, number = same, adr.Number(same)
	default:
		name = next
	}
	f.name, f.options.Number = name, number
	f.options.Answers = relative(folder, answers)
	if in.Measured != nil {
		f.options.Measured = relative(folder, in.Measured.Path)
	}
	return f, nil
}

// placeOf tells the folder that a path means from the file; "" is a name still to
// be given.
func placeOf(path string) (folder, name string) {
	if isFolder(path) || filepath.Ext(path) == "" {
		return path, ""
	}
	return filepath.Dir(path), filepath.Base(path)
}

// path is where the record goes.
func (f filing) path() string { return filepath.Join(f.shelf.folder, f.name) }

// write writes the record, makes its folder where only that is missing, and
// marks the one whose place it takes.
func (f filing) write(w atomicfile.Writer, text []byte) error {
	former, err := f.former()
	if err != nil {
		return err
	}
	if !isFolder(f.shelf.folder) {
		if err := makeFolder(f.shelf.folder); err != nil {
			return err
		}
	}
	if err := (target{path: f.path(), force: f.force}).check(); err != nil {
		return err
	}
	if err := writeWith(w, f.path(), text, f.force); err != nil {
		return err
	}
	if former == "" {
		return nil
	}
	return writeWith(w, filepath.Join(f.shelf.folder, f.options.Supersedes.File), []byte(former), true)
}

// former is the text of the superseded record as it is to be; "" where there is
// none.
func (f filing) former() (string, error) {
	if f.options.Supersedes == nil {
		return "", nil
	}
	path := filepath.Join(f.shelf.folder, f.options.Supersedes.File)
	text, err := os.ReadFile(path)
	if err != nil {
		return "", errReading(path, err)
	}
	after, err := adr.Supersede(string(text), adr.Ref{File: f.name, Title: adr.Title(f.in), Number: f.options.Number})
	if err != nil {
		return "", errNotSuperseded(path, err)
	}
	return after, nil
}

// makeFolder makes a folder whose parent is there.
func makeFolder(path string) error {
	if parent := filepath.Dir(filepath.Clean(path)); !isFolder(parent) {
		return errNoParent(parent)
	}
	if err := os.Mkdir(path, 0o755); err != nil {
		return errWriting(path, err)
	}
	return nil
}

// styled says which style a record has and why; "" where that needs no word.
func (f filing) styled() string {
	if f.sign == "" {
		return ""
	}
	return fmt.Sprintf("in the style %s, as %s", f.options.Style, f.sign)
}

// relative is a file as it is called in a folder, with slashes; "" where it
// cannot be called.
func relative(folder, file string) string {
	if file == "" || file == stdinName {
		return ""
	}
	from, err := filepath.Abs(folder)
	if err != nil {
		return ""
	}
	to, err := filepath.Abs(file)
	if err != nil {
		return ""
	}
	path, err := filepath.Rel(from, to)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(path)
}

// delivery is how a decision record is asked for.
type delivery struct {
	record  recordOptions
	target  target
	answers string // the file that holds the answers; "" where none does
	full    bool
}

// deliverRecord writes a decision record and tells where and in which style.
func (a *app) deliverRecord(o delivery, in report.Input) error {
	f, err := o.record.filing(o.target, in, o.answers, o.full)
	if err != nil {
		return err
	}
	text := adr.Render(in, f.options)
	if f.name == "" {
		if styled := f.styled(); styled != "" {
			a.note("the record is " + styled)
		}
		return a.print(string(text))
	}
	if err := f.write(a.writer(), text); err != nil {
		return err
	}
	said := []string{"written to " + strconv.Quote(f.path())}
	if styled := f.styled(); styled != "" {
		said = append(said, styled)
	}
	if s := f.options.Supersedes; s != nil {
		said = append(said, strconv.Quote(filepath.Join(f.shelf.folder, s.File))+" is superseded by it")
	}
	a.note(strings.Join(said, "; "))
	return nil
}
