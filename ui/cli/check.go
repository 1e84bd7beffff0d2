package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions/strictyaml"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/ui/cells"
)

// checkOptions is the decision that is to hold.
type checkOptions struct {
	source  source
	expect  string
	minWord string
	format  string
	record  *checkedRecord // nil: answers are checked
}

// newCheck returns the command that checks a recorded decision.
func newCheck(a *app) *cobra.Command {
	o := checkOptions{format: "term"}
	c := &cobra.Command{
		Use:     "check [FILE|RECORD]",
		Short:   "Check whether a decision still holds; status 3 where it does not",
		GroupID: groupResult,
		Long: "Check works out what follows from the answers in FILE, with the evidence of today, and compares it with " +
			"what was decided. It ends with status 0 where the decision holds and 3 where it does not. A verdict that " +
			"is too close to call holds nothing, unless --min-word close allows it. Where the decision does not hold, it " +
			"says what speaks against it, and which answer would bring it back. RECORD, a decision record that ends in .md, " +
			"names its answers and what was decided; whether the answers have changed since is told, too. " +
			"The format github annotates the files of a workflow.",
		Example: `crossroads check support-chat.yaml --expect nodejs
crossroads check support-chat.yaml --expect nodejs --min-word leaning
crossroads check docs/adr/0007-use-node-js-for-support-chat.md
crossroads check support-chat.yaml --expect nodejs --format github`,
		Args:              atMost(1),
		ValidArgsFunction: upTo(1, completeFiles),
		RunE: func(_ *cobra.Command, args []string) error {
			o.source.file = first(args)
			return runCheck(a, o)
		},
	}
	c.Flags().StringVar(&o.expect, "expect", "", "the `alternative` that was decided for")
	choiceFlag(c, c.Flags(), &o.minWord, "min-word", "the weakest `word` that will do", "", verdictWords()...)
	choiceFlag(c, c.Flags(), &o.format, "format", "`format`", "", "term", "json", "github")
	c.Flags().StringVar(&o.source.example, "example", "", "check the worked example of this `name`")
	completeFlag(c, "expect", a.from(alternativeNames))
	completeFlag(c, "example", a.from(exampleNames))
	return c
}

// verdictWords are the words of a verdict as they are written on a command
// line, strongest first.
func verdictWords() []string { return []string{"certain", "strong", "leaning", "slight", "close"} }

// strength is the place of a word among them, 0 for the strongest.
func strength(w scoring.Word) int {
	if w == scoring.Close {
		return len(verdictWords()) - 1
	}
	return slices.Index(verdictWords(), string(w))
}

func runCheck(a *app, o checkOptions) error {
	if isRecord(o.source.file) {
		if err := o.fromRecord(a.flags.answers); err != nil {
			return err
		}
	}
	switch {
	case o.expect == "" && o.minWord == "":
		return errNothingToCheck()
	case !a.given(o.source):
		return errNoAnswers("check")
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	if err := o.known(k); err != nil {
		return err
	}
	r, err := a.record(k, o.source)
	if err != nil {
		return cmp.Or(a.annotate(o, err), err)
	}
	result := k.verdict(r)
	v, holds := result.Verdict, o.holds(k, result.Verdict)
	got := verdictText(k, v)
	if holds && o.expect == scoring.FamilyHybrid {
		got += "; either way round was expected"
	}
	remarks := append(o.record.remarks(r, len(a.flags.set) > 0, a.env.today()), k.aged()...)
	switch {
	case o.format == "json":
		return cmp.Or(a.printJSON(o.data(k, r, result, remarks)), statusOfCheck(holds))
	case holds:
		return a.print("the decision holds: " + got + "\n" + o.remarked(remarks))
	}
	const changed = "the decision no longer holds"
	says := fmt.Sprintf("the answers now give %s; expected: %s", got, o.expected(k))
	why := report.Against(k.quick(r), o.wanted(k, result))
	text := changed + ": " + says + "\n  " + strings.Join(why, "\n  ")
	if o.format == "github" {
		text = annotation(o.source.file, 0, 0, changed, says+"\n"+strings.Join(why, "\n"))
	}
	return cmp.Or(a.print(text+"\n"+o.remarked(remarks)), statusOfCheck(holds))
}

// statusOfCheck ends with the status that tells whether a decision holds.
func statusOfCheck(holds bool) error {
	if holds {
		return nil
	}
	return silently(statusChanged)
}

// remarked writes remarks on a record, or on what was measured, one per line.
func (o checkOptions) remarked(remarks []string) string {
	var b strings.Builder
	for _, text := range remarks {
		if o.format == "github" {
			path, title := o.source.file, "measurement"
			if o.record != nil {
				path, title = o.record.path, "decision record"
			}
			text = strings.Replace(annotation(path, 0, 0, title, text), "::error ", "::warning ", 1)
		}
		fmt.Fprintln(&b, cells.Line(text))
	}
	return b.String()
}

// known checks that the expected alternative exists.
func (o checkOptions) known(k *knowledge) error {
	if o.expect != "" && !slices.ContainsFunc(k.Model.Alternatives, o.meets) {
		var ids []string
		for _, one := range k.Model.Alternatives {
			ids = append(ids, one.ID)
		}
		ids = append(ids, scoring.FamilyHybrid)
		return errUnknownChoice("alternative", o.expect, ids)
	}
	return nil
}

// weakest is the weakest word that will do.
func (o checkOptions) weakest() string {
	if o.minWord == "" {
		return "slight"
	}
	return o.minWord
}

func (o checkOptions) holds(k *knowledge, v scoring.Verdict) bool {
	if v.Leader < 0 || strength(v.Word) > slices.Index(verdictWords(), o.weakest()) {
		return false
	}
	return o.expect == "" || o.meets(k.Model.Alternatives[v.Leader])
}

// meets reports whether an alternative is what is expected: it itself, or any
// combination where that is expected.
func (o checkOptions) meets(a scoring.Alternative) bool { return slices.Contains(a.Names(), o.expect) }

// wanted is the alternative that would have held: of combinations the one with
// the most points; -1 where none is expected.
func (o checkOptions) wanted(k *knowledge, result scoring.Result) int {
	best := -1
	for i, one := range k.Model.Alternatives {
		if o.meets(one) && (best < 0 || result.Standings[i].Points > result.Standings[best].Points) {
			best = i
		}
	}
	return best
}

// expected puts into words what would have held.
func (o checkOptions) expected(k *knowledge) string {
	if o.expect == "" {
		return "a verdict at least " + o.weakest()
	}
	name := "a combination, either way round"
	if i := k.Model.IndexOf(o.expect); i >= 0 { // known has refused others
		name = k.Model.Alternatives[i].Name
	}
	if o.minWord == "" {
		return name
	}
	if o.minWord == verdictWords()[len(verdictWords())-1] {
		return name + ", however close"
	}
	return name + ", at least " + o.minWord
}

// verdictText puts a verdict into a few words.
func verdictText(k *knowledge, v scoring.Verdict) string {
	switch {
	case v.Leader < 0:
		return "no verdict, everything is ruled out"
	case v.Close && v.Runner >= 0:
		return fmt.Sprintf("%s (%s ahead of %s by a hair)", v.Word, k.Model.Alternatives[v.Leader].Name,
			k.Model.Alternatives[v.Runner].Name)
	}
	return fmt.Sprintf("%s, %s", k.Model.Alternatives[v.Leader].Name, v.Word)
}

// annotate prints what is wrong with an answers file as annotations, where
// these are asked for.
func (a *app) annotate(o checkOptions, wrong error) error {
	if o.format != "github" {
		return nil
	}
	const title = "answers file"
	problems, ok := wrong.(strictyaml.Problems)
	if !ok {
		return a.print(annotation("", 0, 0, title, wrong.Error()) + "\n")
	}
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, annotation(p.File, p.Line, p.Column, title, p.Message))
	}
	return a.print(b.String())
}

// annotation is a workflow command that marks a place in a file. A line of 0
// means the whole file.
func annotation(file string, line, column int, title, message string) string {
	properties := []string{}
	add := func(name, value string) {
		escaped := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(value)
		properties = append(properties, name+"="+escaped)
	}
	if file != "" && file != stdinName {
		add("file", file)
	}
	if line > 0 {
		add("line", fmt.Sprint(line))
		add("col", fmt.Sprint(column))
	}
	add("title", title)
	return "::error " + strings.Join(properties, ",") + "::" +
		strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(message)
}
