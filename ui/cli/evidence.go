package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring/report/evidencepage"
)

// evidenceOptions is what to show and how.
type evidenceOptions struct {
	id   string
	page page
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
			"contradiction, what it says, what checking found, and the sources; with faq what people ask often. On a " +
			"terminal it can be browsed; " +
			"--format or --plain prints it.",
		Example: `crossroads evidence
crossroads evidence realtime
crossroads evidence C001
crossroads evidence faq
crossroads evidence --format json`,
		Args:              atMost(1),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: upTo(1, a.from(evidenceIDs)),
		RunE: func(_ *cobra.Command, args []string) error {
			o.id = first(args)
			return runEvidence(a, o)
		},
	}
	o.page.register(c, pageFormats()...)
	return c
}

func runEvidence(a *app, o evidenceOptions) error {
	unasked := o.page.format == "" && o.page.target.stdout()
	k, err := a.prepare(&o.page)
	if err != nil {
		return err
	}
	book, err := k.book()
	if err != nil {
		return err
	}
	found, ok := book.Find(o.id)
	if !ok {
		return errUnknownName("evidence", o.id, nearestPage(book, o.id), "crossroads evidence lists the criteria")
	}
	if how, _ := a.asking(); how == onScreen && unasked {
		return a.browse(book, o.id)
	}
	return a.show(o.page, found.Markdown, found.JSON)
}

// book is all that there is to show.
func (k *knowledge) book() (*evidencepage.Book, error) {
	tips, err := k.Advice()
	if err != nil {
		return nil, err
	}
	base, err := k.Evidence()
	if err != nil {
		return nil, err
	}
	return evidencepage.New(k.Model, k.Flow, base, tips.FAQ), nil
}

// nearestPage is the id probably meant: another case, or a similar one.
func nearestPage(book *evidencepage.Book, id string) string {
	var ids []string
	for _, one := range book.IDs() {
		if strings.EqualFold(one.ID, id) {
			return one.ID
		}
		ids = append(ids, one.ID)
	}
	return questions.Nearest(id, ids)
}

// evidenceIDs are all words that evidence takes.
func evidenceIDs(k *knowledge) []string {
	book, err := k.book()
	if err != nil {
		return nil
	}
	var list []string
	for _, one := range book.IDs() {
		list = append(list, cobra.CompletionWithDesc(one.ID, one.Text))
	}
	return list
}
