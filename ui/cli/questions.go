package cli

import (
	"github.com/spf13/cobra"

	"crossroads/questions/answersfile"
)

// questionsOptions is how the questions are to be written.
type questionsOptions struct {
	format string
	target target
}

// newQuestions returns the command that writes all questions.
func newQuestions(a *app) *cobra.Command {
	var o questionsOptions
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
		RunE:    func(*cobra.Command, []string) error { return runQuestions(a, o) },
	}
	c.Flags().StringVar(&o.format, "format", "", "`format`: yaml, json or md (yaml, or by the name of the file)")
	o.target.register(c)
	completeFlag(c, "format", words(questionFormats()...))
	return c
}

func questionFormats() []string { return []string{"yaml", "json", "md"} }

func runQuestions(a *app, o questionsOptions) error {
	name, err := chooseFormat(o.format, o.target, questionFormats())
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
	var text []byte
	switch name {
	case "yaml":
		text = modelined(o.target.path, answersfile.Blank(k.Flow))
	case "json":
		text = answersfile.JSONSchema(k.Flow)
	case "md":
		text = questionnaire(k)
	}
	return a.deliver(o.target, text)
}
