package contract

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"crossroads/scoring/prototype"
)

// notes is a server with all that a contract can be about: JSON, a form behind
// a cookie, a stream, and a socket that says everything twice.
func notes() http.Handler {
	mux := http.NewServeMux()
	reply := func(w http.ResponseWriter, status int, body string) {
		w.Header().Set("content-type", "application/json; charset=utf-8")
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
	mux.HandleFunc("GET /note", func(w http.ResponseWriter, r *http.Request) {
		reply(w, 200, `{"id": 7, "text": "first", "tags": ["a", "b"], "by": null}`)
	})
	mux.HandleFunc("POST /note", func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Text string }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || body.Text == "" {
			reply(w, 400, `{"error": "no text"}`)
			return
		}
		reply(w, 201, `{"id": 8, "text": "`+body.Text+`"}`)
	})
	mux.HandleFunc("GET /form", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("content-type", "text/html; charset=utf-8")
		http.SetCookie(w, &http.Cookie{Name: "visit", Value: "secret", HttpOnly: true})
		fmt.Fprint(w, `<style>p{}</style><h1>Say &amp; send</h1><form><input type="hidden" name="token" value="t&quot;1"><input name="text"></form>`)
	})
	mux.HandleFunc("POST /form", func(w http.ResponseWriter, r *http.Request) {
		visit, err := r.Cookie("visit")
		if err != nil || visit.Value != "secret" || r.FormValue("token") != `t"1` {
			reply(w, 403, `{"error": "who are you"}`)
			return
		}
		http.Redirect(w, r, "/form?said="+r.FormValue("text"), http.StatusFound)
	})
	mux.HandleFunc("GET /words", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("content-type", "text/event-stream")
		fmt.Fprint(w, ": welcome\n\nid: 1\nevent: word\ndata: \"one\"\n\nevent: word\r\ndata: \"two\"\r\n\r\ndata: {\ndata: }\n\n")
	})
	mux.HandleFunc("GET /room", func(w http.ResponseWriter, r *http.Request) {
		c, err := websocket.Accept(w, r, nil)
		if err != nil {
			return
		}
		defer func() { _ = c.CloseNow() }()
		for {
			kind, data, err := c.Read(r.Context())
			if err != nil || c.Write(r.Context(), kind, data) != nil || c.Write(r.Context(), kind, data) != nil {
				return
			}
		}
	})
	return mux
}

func run(t *testing.T, steps ...prototype.Step) []string {
	t.Helper()
	server := httptest.NewServer(notes())
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	all, err := Check(ctx, server.URL, prototype.Contract{Exchanges: []prototype.Exchange{{Name: "x", Steps: steps}}})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, d := range all {
		said = append(said, d.String())
	}
	return said
}

func TestKept(t *testing.T) {
	type step = prototype.Step
	type reply = prototype.Reply
	json := map[string]string{"Content-Type": "application/json*"}
	kept := map[string][]step{
		"values":      {{Path: "/note", Reply: reply{Headers: json, Body: `{"id": 7, "text": "first", "tags": ["a", "b"], "by": null}`}}},
		"stand-ins":   {{Path: "/note", Reply: reply{Body: `{"id": "<integer>", "text": "<text>", "tags": "<any>", "by": "<any>"}`}}},
		"a body":      {{Path: "/note", Body: `{"text": "new"}`, Reply: reply{Status: 201, Body: `{"id": "<number>", "text": "new"}`}}},
		"a refusal":   {{Method: "POST", Path: "/note", Reply: reply{Status: 400, Body: `{"error": "<text>"}`}}},
		"a page":      {{Path: "/form", Reply: reply{Holds: []string{"Say & send"}, Lacks: []string{"p{}"}}}},
		"a redirect":  {{Path: "/form"}, {Path: "/form", Form: map[string]string{"text": "hi"}, Reply: reply{Status: 302, Headers: map[string]string{"location": "/form?said=hi"}}}},
		"no session":  {{Path: "/form", Form: map[string]string{"text": "hi"}, Reply: reply{Status: 403}}},
		"events":      {{Path: "/words", Reply: reply{Events: []prototype.Event{{Event: "word", Data: `"one"`}, {Event: "word", Data: `"two"`}, {Data: `{}`}}}}},
		"two sockets": {{Socket: "a", Open: "/room"}, {Socket: "b", Open: "/room", Send: `1`, Receive: `1`}, {Socket: "a", Send: `{"n": 2}`, Receive: `{"n": 2}`}, {Socket: "b", Receive: `1`}},
	}
	for name, steps := range kept {
		if differ := run(t, steps...); len(differ) > 0 {
			t.Errorf("%s: %q", name, differ)
		}
	}
}

func TestBroken(t *testing.T) {
	type step = prototype.Step
	type reply = prototype.Reply
	broken := []struct {
		steps []step
		want  string
	}{
		{[]step{{Path: "/none"}}, "x, step 1 (GET /none): the status is 404, not 200"},
		{[]step{{Path: "/note", Reply: reply{Headers: map[string]string{"etag": "1"}}}}, `the header etag is "", not "1"`},
		{[]step{{Path: "/note", Reply: reply{Body: `{"id": 8, "text": "first", "tags": ["a", "b"], "by": null}`}}}, "the body.id is 7, not 8"},
		{[]step{{Path: "/note", Reply: reply{Body: `{"id": "<text>", "text": "first", "tags": ["a", "b"], "by": null}`}}}, "the body.id is 7, not <text>"},
		{[]step{{Path: "/note", Reply: reply{Body: `{"id": 7, "text": "first", "tags": ["a"], "by": null}`}}}, `the body.tags is ["a","b"], not ["a"]`},
		{[]step{{Path: "/note", Reply: reply{Body: `{"id": 7, "text": "first", "tags": ["b", "b"], "by": null}`}}}, `the body.tags[0] is "a", not "b"`},
		{[]step{{Path: "/note", Reply: reply{Body: `{"id": 7, "text": "first", "tags": ["a", "b"]}`}}}, `the body has "by", which nobody promised`},
		{[]step{{Path: "/note", Reply: reply{Body: `{"id": 7, "text": "first", "tags": ["a", "b"], "by": null, "at": 1}`}}}, `the body lacks "at"`},
		{[]step{{Path: "/form", Reply: reply{Body: `{}`}}}, "the body is not JSON: <style>"},
		{[]step{{Path: "/form", Reply: reply{Holds: []string{"send", "Say"}}}}, `the page does not say "Say" there`},
		{[]step{{Path: "/form", Reply: reply{Lacks: []string{"Say"}}}}, `the page says "Say"`},
		{[]step{{Path: "/words", Reply: reply{Events: []prototype.Event{{Event: "word", Data: `"one"`}, {Event: "word", Data: `"two"`}}}}}, "3 events came, not 2"},
		{[]step{{Path: "/words", Reply: reply{Events: []prototype.Event{{Event: "end", Data: `"one"`}, {Event: "word", Data: `"two"`}, {Data: `{}`}}}}}, `event 1 is called "word", not "end"`},
		{[]step{{Socket: "a", Open: "/none"}}, "(open /none)"},
		{[]step{{Socket: "a", Send: "1"}}, `the socket "a" is not open`},
		{[]step{{Socket: "a", Open: "/room", Send: `1`, Receive: `2`}}, "the message is 1, not 2"},
	}
	for _, tt := range broken {
		differ := run(t, tt.steps...)
		if len(differ) != 1 || !strings.Contains(differ[0], tt.want) {
			t.Errorf("%q, want one that says %q", differ, tt.want)
		}
	}
}

// TestStopsAtWhatCannotBeTaken: an example that is stuck does not keep the
// others from being tried.
func TestStopsAtWhatCannotBeTaken(t *testing.T) {
	server := httptest.NewServer(notes())
	defer server.Close()
	promised := prototype.Contract{Exchanges: []prototype.Exchange{
		{Name: "stuck", Steps: []prototype.Step{{Socket: "a", Open: "/none"}, {Path: "/none"}}},
		{Name: "wrong", Steps: []prototype.Step{{Path: "/none"}, {Path: "/none"}}},
	}}
	all, err := Check(t.Context(), server.URL, promised)
	var names []string
	for _, d := range all {
		names = append(names, fmt.Sprint(d.Exchange, d.Step))
	}
	if want := []string{"stuck1", "wrong1", "wrong2"}; err != nil || !slices.Equal(names, want) {
		t.Errorf("%v, %v; want %v", names, err, want)
	}
}

func TestStandIn(t *testing.T) {
	one := httptest.NewServer(StandIn(prototype.StandIn{Reply: `{"price": 3}`}))
	defer one.Close()
	many := httptest.NewServer(StandIn(prototype.StandIn{Events: []string{`"a"`, `"b"`}}))
	defer many.Close()
	ctx := t.Context()
	reply := prototype.Reply{Body: `{"price": 3}`}
	if differ := exchange(ctx, one.URL, prototype.Exchange{Steps: []prototype.Step{{Path: "/any", Reply: reply}}}); differ != nil {
		t.Error(differ)
	}
	reply = prototype.Reply{Events: []prototype.Event{{Data: `"a"`}, {Data: `"b"`}}}
	if differ := exchange(ctx, many.URL, prototype.Exchange{Steps: []prototype.Step{{Method: "POST", Path: "/", Reply: reply}}}); differ != nil {
		t.Error(differ)
	}
}
