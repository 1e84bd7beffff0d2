package report

// Escape makes one line of text from outside safe wherever running text may
// stand in markdown: it comes out as it was written and never as structure.
// Control, bidirectional and invisible characters are dropped.
func Escape(text string) string { return escape(text) }

// Prose does the same to text of the content, in which backticks mark code.
func Prose(text string) string { return prose(sentence(text)) }

// Flips says in one plain sentence each what would change the verdict, the
// smallest change first; [Summary] has the first of them alone.
func Flips(in Input) []string {
	d := newDraft(in)
	var texts []string
	for _, f := range d.Sensitivity.Flips {
		texts = append(texts, d.flip(f))
	}
	return texts
}
