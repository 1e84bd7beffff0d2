package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/prototype"
	"crossroads/scoring/report/prototypepage"
)

// prototypeOptions is what to build, for which answers, and where.
type prototypeOptions struct {
	source source
	part   string
	folder string
	force  bool
}

// newPrototype returns the command that writes two prototypes.
func newPrototype(a *app) *cobra.Command {
	var o prototypeOptions
	c := &cobra.Command{
		Use:     "prototype DIR",
		Short:   "Write two prototypes of the part that decides, to measure instead of arguing",
		GroupID: groupResult,
		Long: "Prototype finds the part of the product that decides between the two leading languages, and writes " +
			"it into DIR in both: small programs that run and keep to one contract, with what to build next by hand and " +
			"a checklist for what only people can judge. Where no program can measure what decides, it says so and writes the checklist " +
			"alone. It runs and installs nothing.",
		Example: `crossroads prototype duel --answers support-chat.yaml
crossroads prototype duel --example support-chat --part forms
crossroads measure duel`,
		Args:              oneTo(1, "a folder to write to"),
		ValidArgsFunction: upTo(1, completeFolders),
		RunE: func(c *cobra.Command, args []string) error {
			o.folder = args[0]
			if !a.given(o.source) && o.part == "" {
				return errNoAnswers(c.CommandPath())
			}
			return runPrototype(a, o)
		},
	}
	c.Flags().StringVar(&o.source.example, "example", "", "take the answers of the worked example of this `name`")
	c.Flags().StringVar(&o.part, "part", "", "build the part of this `name`, whatever decides")
	c.Flags().BoolVar(&o.force, "force", false, "write into a folder that is not empty, over files of the same name")
	completeFlag(c, "example", a.from(exampleNames))
	completeFlag(c, "part", a.from(partNames))
	return c
}

func runPrototype(a *app, o prototypeOptions) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	r, err := a.record(k, o.source)
	if err != nil {
		return err
	}
	in, err := k.toBuild(r, o.part)
	if err != nil {
		return err
	}
	if err := a.build(k, in, o.folder, o.force); err != nil {
		return err
	}
	return a.print(built(in, o.folder))
}

// build writes prototypes into a folder.
func (a *app) build(k *knowledge, in prototypepage.Input, folder string, force bool) error {
	if err := vacant(folder, force); err != nil {
		return err
	}
	files, err := prototypeFiles(in, k.Version, a.env.today())
	if err != nil {
		return err
	}
	for _, f := range files {
		to := filepath.Join(folder, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return errWriting(filepath.Dir(to), err)
		}
		if err := writeFile(to, []byte(f.Text), force); err != nil {
			return err
		}
	}
	return nil
}

// toBuild chooses the part, where none is named, and gathers what its pages are
// made of.
func (k *knowledge) toBuild(r questions.Record, part string) (prototypepage.Input, error) {
	parts, err := k.Prototypes()
	if err != nil {
		return prototypepage.Input{}, err
	}
	tips, err := k.Advice()
	if err != nil {
		return prototypepage.Input{}, err
	}
	active := k.Flow.Active(r.Answers)
	in := prototypepage.Input{Model: k.Model, Result: k.verdict(r), Advice: tips, Title: r.Title, Flow: k.Flow, Answers: facts(k, r)}
	in.Choice = prototype.Choose(k.Model, in.Result, active, parts)
	switch {
	case len(in.Choice.Between) < 2:
		return in, errNothingContends(in)
	case len(parts) == 0:
		return in, errNoPrototypes()
	case part != "":
		in.Part, err = chosenPart(in, parts, part)
		return in, err
	}
	in.Part = in.Choice.Decides()
	return in, nil
}

// chosenPart is the part of a name, in both languages.
func chosenPart(in prototypepage.Input, parts []prototype.Part, name string) (*prototype.Part, error) {
	at := slices.IndexFunc(parts, func(p prototype.Part) bool { return p.ID == name })
	if at < 0 {
		names := partIDs(parts)
		return nil, errUnknownChoice("part", name, names)
	}
	for _, between := range in.Choice.Between {
		a := in.Model.Alternatives[between]
		if _, ok := parts[at].In(a.ID); !ok {
			return nil, errNotInLanguage(name, a.Name)
		}
	}
	return &parts[at], nil
}

// prototypeFiles are all files that are written, the one that says so last.
func prototypeFiles(in prototypepage.Input, version, today string) ([]prototype.File, error) {
	files := []prototype.File{{Path: readmeFile, Text: prototypepage.Readme(in)}}
	if in.Part == nil {
		return files, nil
	}
	files = append(files, prototype.File{Path: prototype.ContractFile, Text: in.Part.Contract.Source})
	m := prototype.Manifest{Prototype: prototype.Schema, Pack: version, Written: today, Title: in.Title, Part: *in.Part}
	for i, between := range in.Choice.Between {
		id := in.Model.Alternatives[between].ID
		m.Between = append(m.Between, id)
		l, _ := in.Part.In(id)
		for _, f := range l.Files {
			files = append(files, prototype.File{Path: id + "/" + f.Path, Text: f.Text})
		}
		files = append(files, prototype.File{Path: id + "/" + readmeFile, Text: prototypepage.Language(in, i)})
	}
	data, err := content.WriteManifest(m)
	return append(files, prototype.File{Path: prototype.ManifestFile, Text: string(data)}), err
}

const readmeFile = "README.md"

// built says what was written, what it can decide, and what to do next.
func built(in prototypepage.Input, folder string) string {
	var b strings.Builder
	readme := filepath.Join(folder, readmeFile)
	if in.Part == nil {
		for _, line := range prototypepage.Can(in) {
			fmt.Fprintln(&b, phrase.Line(line))
		}
		fmt.Fprintf(&b, "%s asks what only people can judge.\n", phrase.Line(readme))
		return b.String()
	}
	first, second := in.Model.Alternatives[in.Choice.Between[0]], in.Model.Alternatives[in.Choice.Between[1]]
	fmt.Fprintln(&b, phrase.Line(fmt.Sprintf("%s, in %s and in %s.", in.Part.Title, first.Name, second.Name)))
	for _, line := range prototypepage.Can(in) {
		fmt.Fprintln(&b, phrase.Line(line))
	}
	fmt.Fprintln(&b)
	for i, of := range []string{first.ID, second.ID} {
		for _, line := range prototypepage.Install(in, i) {
			fmt.Fprintf(&b, "  (cd %s && %s)\n", shellWord(filepath.Join(folder, of)), phrase.Line(line))
		}
	}
	fmt.Fprintf(&b, "  crossroads measure %s\n\n%s says what to build next and what only people can judge.\n", shellWord(folder), phrase.Line(readme))
	return b.String()
}

func partIDs(parts []prototype.Part) []string {
	var ids []string
	for _, p := range parts {
		ids = append(ids, p.ID)
	}
	return ids
}

func partNames(k *knowledge) []string {
	parts, err := k.Prototypes()
	if err != nil {
		return nil
	}
	return partIDs(parts)
}
