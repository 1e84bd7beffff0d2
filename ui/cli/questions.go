package cli

import (
	"github.com/spf13/cobra"

	"crossroads/questions/answersfile"
)

// newQuestions returns the command that writes all questions.
func newQuestions(a *app) *cobra.Command {
	var p page
	c := &cobra.Command{
		Use:     "questions",
		Short:   "Write every question with its choices, as a blank answers file",
		GroupID: groupKnowledge,
		Long: "Questions writes a blank answers file: every question, its choices and why it is asked as comments. " +
			"As json it is a schema by which editors complete and check such files, as md a questionnaire to read. " +
			"New answers files beside an answers.schema.json name it in their first line, where editors look for it.",
		Example: `crossroads questions > answers.yaml
crossroads questions --format json -o answers.schema.json
crossroads questions -o answers.yaml
crossroads questions --format md`,
		Args:    atMost(0),
		PreRunE: withoutAnswers,
		RunE:    func(*cobra.Command, []string) error { return runQuestions(a, p) },
	}
	p.register(c, "yaml", "json", "md")
	return c
}

func runQuestions(a *app, p page) error {
	k, err := a.prepare(&p)
	if err != nil {
		return err
	}
	var text []byte
	switch p.format {
	case "yaml":
		text = modelined(p.target.path, answersfile.Blank(k.Flow))
	case "json":
		text = answersfile.JSONSchema(k.Flow)
	case "md":
		text = questionnaire(k)
	}
	return a.deliver(p.target, text)
}
