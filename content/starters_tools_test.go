//go:build unix

package content

import (
	"os"
	"testing"
)

// trial starts the code of a starter and sends it a request. In its commands
// and paths PORT and OTHER are two free ports, node and python the runtimes.
type trial struct {
	redis   bool
	prepare []string // run to their end
	start   []string // run beside each other
	ask     []string // "GET :PORT/path", or with a body "POST :PORT/path {...}"
	call    string   // a command instead of a request
	want    string   // what the last reply or the call prints, sooner or later
}

// trials are by the name of the starter.
func trials() map[string]trial {
	notes := trial{start: []string{"node server.mjs"}, ask: []string{"GET :PORT/notes?author=ada"}, want: "first note"}
	history := trial{start: []string{"node server.mjs"}, ask: []string{"GET :PORT/history?room=lobby"}, want: "["}
	return map[string]trial{
		"express": notes, "fastify": notes, "hono": notes, "socketio": history, "ws": history,
		"nestjs":  {start: []string{"node main.mjs"}, ask: notes.ask, want: notes.want},
		"flask":   {start: []string{"python -m flask --app app run --port PORT"}, ask: notes.ask, want: notes.want},
		"fastapi": {start: []string{"python -m fastapi run --port PORT app.py"}, ask: notes.ask, want: notes.want},
		"django": {prepare: []string{"python manage.py makemigrations notes", "python manage.py migrate"},
			start: []string{"python manage.py runserver --noreload PORT"}, ask: notes.ask, want: "["},
		"sse-nodejs": {start: []string{"node server.mjs"}, ask: []string{"GET :PORT/reply?question=hello"}, want: "event: end"},
		"sse-python": {start: []string{"python -m fastapi run --port PORT app.py"},
			ask: []string{"GET :PORT/reply?question=hello"}, want: "event: end"},
		"model-behind-api": {prepare: []string{"python model.py train"},
			start: []string{"python -m fastapi run --port OTHER model.py", "node api.mjs"},
			ask:   []string{`POST :PORT/score {"age_days":90,"orders":3,"returns":0}`}, want: "score"},
		"bullmq": {redis: true, start: []string{"node jobs.mjs worker", "node jobs.mjs"},
			ask: []string{"POST :PORT/reports?author=ada", "GET :PORT/reports/1"}, want: "completed"},
		"gateway-workers": {redis: true, start: []string{"python worker.py", "node gateway.mjs"},
			ask: []string{`POST :PORT/jobs {"values":[3,1,4,1,5]}`, "GET :PORT/jobs/1"}, want: "completed"},
		"queue-between": {redis: true, start: []string{"python billing.py", "node orders.mjs"},
			ask: []string{"POST :PORT/orders?customer=ada&cents=1250", "GET :PORT/orders?customer=ada"}, want: "1250"},
		"live-dashboard": {redis: true, start: []string{"python pipeline.py", "node dashboard.mjs"},
			ask: []string{"GET :PORT/"}, want: "<h1>"},
		"websocket-sidecar": {redis: true, start: []string{"python -m flask --app product run --port OTHER", "node sidecar.mjs"},
			ask: []string{"GET :OTHER/ticket?user=ada"}, want: "ada"},
		"celery": {redis: true, start: []string{"python -m celery --app tasks worker --loglevel INFO"},
			call: "python tasks.py ada", want: "notes 0"},
	}
}

// TestToolsStarters installs what each starter says it needs, starts it and
// sends it a request, where the runtimes and their registries are there.
func TestToolsStarters(t *testing.T) {
	if os.Getenv("CROSSROADS_TOOLS") == "" {
		t.Skip("needs runtimes and registries: run .ci/tools")
	}
	starters, err := readStarters(Files())
	if err != nil {
		t.Fatal(err)
	}
	tries := trials()
	for _, name := range sortedKeys(starters) {
		t.Run(name, func(t *testing.T) {
			one, ok := tries[name]
			if !ok {
				t.Fatal("nobody tries this starter: add it to trials")
			}
			b := newBench(t, one.redis)
			for _, f := range starters[name].Files {
				b.write(f.Path, f.Text)
			}
			for _, f := range starters[name].Files {
				b.install(f.Text)
			}
			for _, command := range one.prepare {
				b.run(command)
			}
			for _, command := range one.start {
				b.start(command)
			}
			b.answers(one)
		})
	}
}
