package evidencepage

import (
	"encoding/json"
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// Page is one of the things that evidence can show.
type Page interface {
	// Markdown is the page for people.
	Markdown() string
	// data is the page for programs, to be encoded as JSON.
	data() any
}

// Book is what pages are made of.
type Book struct {
	Model *scoring.Model
	Flow  *questions.Flow
	Base  *evidence.Base
	Asked []advice.Entry // what people ask often
}

// Find returns the page of an id: that of a criterion, a claim, a fact, a
// contradiction or of [FAQ], and without an id that of all criteria. ok is
// false where the book has nothing of that id.
func (b Book) Find(id string) (page Page, ok bool) {
	if id == "" {
		return all{b}, true
	}
	if id == FAQ && len(b.Asked) > 0 {
		return faq{b}, true
	}
	for _, c := range b.Model.Criteria {
		if c.ID == id {
			return criterion{b, c}, true
		}
	}
	if c, ok := b.Base.Claim(id); ok {
		return claim{b, c}, true
	}
	if c, ok := b.Base.Contradiction(id); ok {
		return contradiction{b, c}, true
	}
	return nil, false
}

// IDs returns the ids of all pages with what each is about: criteria, then
// contradictions, then claims and facts; what people ask often comes first.
func (b Book) IDs() []ID {
	var ids []ID
	if len(b.Asked) > 0 {
		ids = append(ids, ID{FAQ, "what people ask often"})
	}
	for _, c := range b.Model.Criteria {
		ids = append(ids, ID{c.ID, c.Title})
	}
	for _, c := range b.Base.Contradictions {
		ids = append(ids, ID{c.ID, c.Title})
	}
	for _, c := range b.Base.Claims {
		ids = append(ids, ID{c.ID, c.Says})
	}
	return ids
}

// ID is the name of a page.
type ID struct {
	ID    string
	About string
}

// JSON writes a page for programs.
func JSON(p Page) ([]byte, error) {
	text, err := json.MarshalIndent(p.data(), "", "  ")
	return append(text, '\n'), err
}

// favoured is the name of the alternative of an id, or the id itself.
func (b Book) favoured(id string) string {
	if i := b.Model.IndexOf(id); i >= 0 {
		return b.Model.Alternatives[i].Name
	}
	return id
}

// judged is the status of a claim and whom it favours.
func (b Book) judged(c evidence.Claim) string {
	text := string(c.Status)
	if c.Fact {
		text = "fact of " + c.Date
	}
	if c.Favours == "" || c.Favours == evidence.Neutral {
		return text + ", favours neither"
	}
	return text + ", favours " + b.favoured(c.Favours)
}

// list writes claims under a heading, each with a remark; nothing where there
// are none.
func list(b *strings.Builder, title string, claims []evidence.Claim, remark func(evidence.Claim) string) {
	if len(claims) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, c := range claims {
		fmt.Fprintf(b, "- `%s` %s", c.ID, strings.TrimSpace(c.Says))
		if text := remark(c); text != "" {
			fmt.Fprintf(b, " (%s)", strings.TrimSuffix(text, "."))
		}
		b.WriteString("\n")
	}
}
