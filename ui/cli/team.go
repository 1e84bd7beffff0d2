package cli

import (
	"bytes"
	"cmp"
	"encoding/json"
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// teamOptions is whose answers to put together and how to show it.
type teamOptions struct {
	paths  []string
	format string
	title  string
	names  bool
	round  int
	target target
}

// newTeam returns the command that puts everybody's answers together.
func newTeam(a *app) *cobra.Command {
	var o teamOptions
	c := &cobra.Command{
		Use:     "team FILE|DIR...",
		Short:   "Put everybody's answers files together",
		GroupID: groupResult,
		Long: "Team reads one answers file a person, or every answers file of a folder, and shows each verdict, how " +
			"they mix, how far people agree on what matters, and which questions carry the disagreement. It averages " +
			"nobody. People are numbered unless --names is given.",
		Example: `crossroads team answers/
crossroads team alice.yaml bob.yaml carol.yaml --names
crossroads team answers/ --format json`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeFiles,
		RunE: func(c *cobra.Command, args []string) error {
			if err := withoutAnswers(c); err != nil {
				return err
			}
			if len(args) == 0 {
				return errTooFew(c.CommandPath(), "answers files, or a folder of them")
			}
			o.paths = args
			return runTeam(a, o)
		},
	}
	c.Flags().StringVar(&o.format, "format", "", "`format`: term, md, html or json (term, or by the name of the file)")
	c.Flags().StringVar(&o.title, "title", "", "what is being decided, as a `text`; by default the title that the files share")
	c.Flags().BoolVar(&o.names, "names", false, "print names in place of numbers")
	c.Flags().IntVar(&o.round, "round", 0, "`number` of the round, where there are two")
	o.target.register(c)
	completeFlag(c, "format", words(textFormats()...))
	return c
}

func runTeam(a *app, o teamOptions) error {
	name, err := a.textFormat(o.format, o.target)
	if err != nil {
		return err
	}
	if o.round < 0 || o.round > 2 {
		return errUnknownChoice("round", strconv.Itoa(o.round), "", []string{"1", "2"})
	}
	if err := o.target.check(); err != nil {
		return err
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	result, title, err := a.gather(k, o.paths)
	if err != nil {
		return err
	}
	o.title = cmp.Or(o.title, title)
	if name == "json" {
		text, err := teamData(k, o, result)
		if err != nil {
			return err
		}
		return a.deliver(o.target, text)
	}
	text, err := a.present(name, o.target, report.Team(report.TeamInput{
		Model: k.Model, Flow: k.Flow, Result: result,
		Title: o.title, Date: a.env.today(), Round: o.round, Named: o.names,
	}))
	if err != nil {
		return err
	}
	return a.deliver(o.target, text)
}

// The forms in which a team result is written as JSON. Numbers of points and
// percentages have at most two decimals.
type (
	teamForm struct {
		Title         string             `json:"title"`
		Members       []memberForm       `json:"members"`
		Mixture       map[string]float64 `json:"mixture"`
		Votes         map[string]int     `json:"votes"`
		SameVerdict   bool               `json:"same_verdict"`
		Lead          string             `json:"lead"`
		Rival         string             `json:"rival"`
		Agreement     *float64           `json:"kendalls_w"`
		MeanMargin    float64            `json:"mean_margin"`
		Variance      float64            `json:"variance"`
		Disagreements []disagreementForm `json:"disagreements"`
		Discuss       []questions.ID     `json:"discuss"`
	}
	memberForm struct {
		Name           string             `json:"name"`
		Recommendation string             `json:"recommendation"`
		Word           string             `json:"word"`
		Points         map[string]float64 `json:"points"`
		Shares         map[string]float64 `json:"shares"`
		Margin         float64            `json:"margin"`
	}
	disagreementForm struct {
		Question questions.ID `json:"question"`
		Share    float64      `json:"share"`
	}
)

// teamData writes a team result as JSON, members without names unless these
// are asked for, in the order of their margins, which gives nobody away.
func teamData(k *knowledge, o teamOptions, r scoring.TeamResult) ([]byte, error) {
	form := teamForm{
		Title: o.title, Members: []memberForm{}, Mixture: byID(k.Model, r.Mixture, 100), Votes: map[string]int{},
		SameVerdict: r.SameVerdict, Lead: idOf(k.Model, r.Lead), Rival: idOf(k.Model, r.Rival),
		MeanMargin: rounded(r.MeanMargin), Variance: rounded(r.Variance),
		Disagreements: []disagreementForm{}, Discuss: orEmpty(r.Discuss),
	}
	for i, n := range r.Votes {
		form.Votes[idOf(k.Model, i)] = n
	}
	if w := rounded(r.Agreement.W); !math.IsNaN(w) {
		form.Agreement = &w
	}
	for _, m := range inOrder(r.Members, o.names) {
		form.Members = append(form.Members, memberForm{
			Name: m.Name, Recommendation: idOf(k.Model, m.Verdict.Leader), Word: string(m.Verdict.Word),
			Points: byID(k.Model, m.Points, 1), Shares: byID(k.Model, m.Shares, 100), Margin: rounded(m.Margin),
		})
	}
	for _, d := range r.Disagreements {
		form.Disagreements = append(form.Disagreements, disagreementForm{d.Question, rounded(d.Share * 100)})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(form); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
