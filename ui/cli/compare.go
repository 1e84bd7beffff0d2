package cli

import (
	"bytes"
	"cmp"
	"encoding/json"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// compareOptions is what to compare and how to show it.
type compareOptions struct {
	a, b   string
	format string
	target target
}

// newCompare returns the command that sets two answers files against each
// other.
func newCompare(a *app) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:     "compare A [B]",
		Short:   "Show what differs between two answers files and what that does",
		GroupID: groupResult,
		Long: "Compare shows which answers differ between the files A and B and what each difference does to the " +
			"verdict. Without B it compares A with itself after --set.",
		Example: `crossroads compare alice.yaml bob.yaml
crossroads compare support-chat.yaml --set area.load=huge`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeFiles,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case a.flags.answers != "":
				return errNoMeaning(c.CommandPath(), "answers")
			case len(args) == 2 && len(a.flags.set) > 0:
				return errSetOnTwo()
			case len(args) == 2:
				o.a, o.b = args[0], args[1]
			case len(args) == 1 && len(a.flags.set) > 0:
				o.a = args[0]
			case len(args) > 2:
				return errTooMany(c.CommandPath(), args[2])
			default:
				return errTooFew(c.CommandPath(), "two answers files, or one and --set")
			}
			return runCompare(a, o)
		},
	}
	c.Flags().StringVar(&o.format, "format", "", "`format`: term, md, html or json (term, or by the name of the file)")
	o.target.register(c)
	completeFlag(c, "format", words(textFormats()...))
	return c
}

func runCompare(a *app, o compareOptions) error {
	name, err := a.textFormat(o.format, o.target)
	if err != nil {
		return err
	}
	if err := o.target.check(); err != nil {
		return err
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	before, after, err := a.both(k, o)
	if err != nil {
		return err
	}
	if name == "json" {
		text, err := a.comparedData(k, before, after)
		if err != nil {
			return err
		}
		return a.deliver(o.target, text)
	}
	left, err := a.input(k, before, true)
	if err != nil {
		return err
	}
	right, err := a.input(k, after, true)
	if err != nil {
		return err
	}
	text, err := a.present(name, o.target, report.Compare(left, right))
	if err != nil {
		return err
	}
	return a.deliver(o.target, text)
}

// both reads the two records, or one and what --set makes of it.
func (a *app) both(k *knowledge, o compareOptions) (before, after questions.Record, err error) {
	if before, err = a.open(k, o.a); err != nil {
		return before, after, err
	}
	before.Person = cmp.Or(before.Person, stem(o.a))
	if o.b != "" {
		after, err = a.open(k, o.b)
		after.Person = cmp.Or(after.Person, stem(o.b))
		return before, after, err
	}
	after = before
	after.Person = before.Person + " after --set"
	after.Answers, err = withSet(k.Flow, before.Answers, a.flags.set)
	return before, after, err
}

// comparedData is a comparison as JSON: both results whole and the answers in
// which they differ.
func (a *app) comparedData(k *knowledge, before, after questions.Record) ([]byte, error) {
	type difference struct {
		Question questions.ID `json:"question"`
		A        answerData   `json:"a"`
		B        answerData   `json:"b"`
	}
	var out struct {
		A           json.RawMessage `json:"a"`
		B           json.RawMessage `json:"b"`
		Differences []difference    `json:"differences"`
	}
	for _, side := range []struct {
		record questions.Record
		to     *json.RawMessage
	}{{before, &out.A}, {after, &out.B}} {
		text, err := a.report(k, side.record, "json")
		if err != nil {
			return nil, err
		}
		*side.to = text
	}
	out.Differences = []difference{}
	left, right := k.Flow.Active(before.Answers), k.Flow.Active(after.Answers)
	for _, q := range k.Flow.Questions {
		x, _ := left.Of(q.ID)
		y, _ := right.Of(q.ID)
		x.Note, y.Note = "", ""
		if !x.Equal(y) {
			out.Differences = append(out.Differences, difference{q.ID, answerAsData(x), answerAsData(y)})
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// answerData is an answer as it stands in JSON.
type answerData struct {
	State  string   `json:"state"`
	Values []string `json:"values"`
	Text   string   `json:"text"`
}

func answerAsData(a questions.Answer) answerData {
	state := string(a.State)
	if state == "" {
		state = "unanswered"
	}
	return answerData{state, orEmpty(a.Values), a.Text}
}
