package cli

import (
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// evidenceOptions is what to show and how.
type evidenceOptions struct {
	id     string
	format string
	target target
}

// newEvidence returns the command that shows what the scores rest on.
func newEvidence(a *app) *cobra.Command {
	var o evidenceOptions
	c := &cobra.Command{
		Use:     "evidence [ID]",
		Short:   "Show what the scores rest on: criteria, claims, sources",
		GroupID: groupKnowledge,
		Long: "Evidence lists the criteria with the number of claims behind each. With the ID of a criterion it shows " +
			"its values, the claims they rest on and the ones left out; with the ID of a claim, a fact or a " +
			"contradiction, what it says, what checking found, and the sources. On a terminal it can be browsed; " +
			"--format or --plain prints it.",
		Example: `crossroads evidence
crossroads evidence realtime
crossroads evidence C001
crossroads evidence --format json`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: a.from(evidenceIDs),
		RunE: func(c *cobra.Command, args []string) error {
			if err := withoutAnswers(c); err != nil {
				return err
			}
			if len(args) > 1 {
				return errTooMany(c.CommandPath(), args[1])
			}
			o.id = strings.Join(args, "")
			return runEvidence(a, o)
		},
	}
	c.Flags().StringVar(&o.format, "format", "", "`format`: term, md, html or json (term on a terminal, md elsewhere)")
	o.target.register(c)
	completeFlag(c, "format", words(textFormats()...))
	return c
}

// textFormats are those of pages that are made as markdown.
func textFormats() []string { return []string{"term", "md", "html", "json"} }

func runEvidence(a *app, o evidenceOptions) error {
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
	base, err := k.Evidence()
	if err != nil {
		return inFolder(a.flags.content, err)
	}
	page, err := evidenceOf(k, base, o.id)
	if err != nil {
		return err
	}
	if how, _ := a.asking(); how == onScreen && o.format == "" && o.target.stdout() {
		return a.browse(k, base, o.id)
	}
	if name == "json" {
		text, err := json.MarshalIndent(page.data(), "", "  ")
		if err != nil {
			return err
		}
		return a.deliver(o.target, append(text, '\n'))
	}
	text, err := a.present(name, o.target, page.markdown())
	if err != nil {
		return err
	}
	return a.deliver(o.target, text)
}

// evidencePage is one of the things that evidence can show.
type evidencePage interface {
	markdown() string
	data() any // for JSON
}

// evidenceOf finds what an ID means; none means everything.
func evidenceOf(k *knowledge, base *evidence.Base, id string) (evidencePage, error) {
	if id == "" {
		return wholeEvidence{k.Model, base}, nil
	}
	for _, c := range k.Model.Criteria {
		if c.ID == id {
			return criterionEvidence{k.Model, k.Flow, base, c}, nil
		}
	}
	if c, ok := base.Claim(id); ok {
		return claimEvidence{k.Model, base, c}, nil
	}
	if c, ok := base.Contradiction(id); ok {
		return contradictionEvidence{base, c}, nil
	}
	var ids []string
	for _, c := range k.Model.Criteria {
		ids = append(ids, c.ID)
	}
	for _, c := range base.Claims {
		if strings.EqualFold(c.ID, id) {
			return nil, errUnknownName("evidence", id, c.ID, "crossroads evidence lists the criteria")
		}
		ids = append(ids, c.ID)
	}
	return nil, errUnknownName("evidence", id, questions.Nearest(id, ids), "crossroads evidence lists the criteria")
}

// evidenceIDs are all words that evidence takes.
func evidenceIDs(k *knowledge) []string {
	var list []string
	for _, c := range k.Model.Criteria {
		list = append(list, cobra.CompletionWithDesc(c.ID, c.Title))
	}
	base, err := k.Evidence()
	if err != nil {
		return list
	}
	for _, c := range base.Contradictions {
		list = append(list, cobra.CompletionWithDesc(c.ID, c.Title))
	}
	for _, c := range base.Claims {
		list = append(list, cobra.CompletionWithDesc(c.ID, c.Says))
	}
	return list
}

// nameOf is the name of an alternative by its id; "both sides" for none of
// them.
func nameOf(m *scoring.Model, id string) string {
	for _, a := range m.Alternatives {
		if a.ID == id {
			return a.Name
		}
	}
	return id
}
