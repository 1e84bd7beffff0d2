package questions

import "testing"

func TestWords(t *testing.T) {
	flow := &Flow{Questions: []Question{
		{ID: "product.live", Kind: Scale, Short: "live updates", Choices: []Choice{
			{ID: "some", Label: "Some: a feed"}, {ID: "constant", Label: "Constantly"},
		}},
	}}
	for text, want := range map[string]string{
		"":                             "",
		"product.live = some|constant": `live updates is one of "Some", "Constantly"`,
		"product.live = unsure and not (a.b = c|any)": `live updates is not sure and a.b is not one of "c", answered`,
		"not (product.live = any or a.b = c)":         `not (live updates is answered or a.b is "c")`,
	} {
		c, err := ParseCondition(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Words(flow); got != want {
			t.Errorf("%s\nreads %s\nwant  %s", text, got, want)
		}
	}
}
