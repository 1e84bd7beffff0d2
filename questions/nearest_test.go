package questions

import "testing"

func TestQuestionProbablyMeant(t *testing.T) {
	f := &Flow{Questions: []Question{{ID: "area.load"}, {ID: "product.live"}, {ID: "product.kind"}}}
	for id, want := range map[string]string{
		"live": "product.live", "prodct.kind": "product.kind", "area.reach": "", "": "", "ad": "",
	} {
		if near := f.Nearest(id); near != want {
			t.Errorf("near %q is %q, got %q", id, want, near)
		}
	}
}
