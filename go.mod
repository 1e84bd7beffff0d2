module crossroads

go 1.26.0

require (
	charm.land/bubbles/v2 v2.2.1 // github.com/charmbracelet/bubbles
	charm.land/bubbletea/v2 v2.1.1 // github.com/charmbracelet/bubbletea
	charm.land/glamour/v2 v2.0.1 // github.com/charmbracelet/glamour
	charm.land/lipgloss/v2 v2.1.1 // github.com/charmbracelet/lipgloss
	charm.land/ssh v0.4.3 // github.com/charmbracelet/ssh: the SSH server that Wish is made of
	github.com/alecthomas/chroma/v2 v2.27.0 // the words of a program; Glamour brings it anyway
	github.com/charmbracelet/colorprofile v0.4.3 // how many colours a terminal has
	github.com/charmbracelet/ultraviolet v0.0.0-20261008173134-6b8d4baf91b4 // the cells of a screen, and what has changed of them
	github.com/charmbracelet/x/ansi v0.11.9 // how wide text is, where to break it
	github.com/charmbracelet/x/term v0.2.2 // whether a stream is a terminal, and its size
	github.com/coder/websocket v1.8.15 // sockets of prototypes
	github.com/gofrs/flock v0.13.2 // locks that the system gives back
	github.com/muesli/cancelreader v0.2.2 // reading a terminal until told not to; Bubble Tea brings it anyway
	github.com/muesli/mango v0.1.0 // what a manual page says, command by command
	github.com/muesli/mango-cobra v1.2.0 // the commands of Cobra for it
	github.com/muesli/roff v0.1.0 // the language of manual pages
	github.com/spf13/cobra v1.10.2 // commands, flags, completion
	github.com/spf13/pflag v1.0.9 // flags, as Cobra hands them out
	github.com/tsenart/vegeta/v12 v12.13.0 // load on prototypes
	github.com/yuin/goldmark v1.8.7 // markdown to the page; Glamour brings it anyway
	go.yaml.in/yaml/v3 v3.0.6 // answers files and content packs, with positions
	golang.org/x/crypto v0.59.0 // the SSH protocol, and its client for tests
	golang.org/x/net v0.62.0 // pages, parsed as browsers do
	golang.org/x/sys v0.50.0 // the console of Windows
)

// Only for tests.
require (
	github.com/charmbracelet/x/vt v0.1.0 // a terminal without a screen
	github.com/creack/pty v1.1.24 // pseudo-terminals
	github.com/rogpeppe/go-internal v1.16.0 // scripts and archives in testdata
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // the schemas, checked by somebody else
	pgregory.net/rapid v1.3.0 // properties
)

// What those need.
require (
	github.com/anmitsu/go-shlex v0.0.0-20200514113438-38f4b401e2be // indirect
	github.com/atotto/clipboard v0.1.4 // indirect
	github.com/aymerick/douceur v0.2.0 // indirect
	github.com/charmbracelet/x/conpty v0.2.0 // indirect
	github.com/charmbracelet/x/exp/ordered v0.1.0 // indirect
	github.com/charmbracelet/x/exp/slice v0.0.0-20250327172914-2fdc97757edf // indirect
	github.com/charmbracelet/x/termios v0.1.1 // indirect
	github.com/charmbracelet/x/windows v0.2.2 // indirect
	github.com/clipperhouse/displaywidth v0.11.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/dlclark/regexp2/v2 v2.2.1 // indirect
	github.com/gorilla/css v1.0.1 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/influxdata/tdigest v0.0.1 // indirect
	github.com/josharian/intern v1.0.0 // indirect
	github.com/lucasb-eyer/go-colorful v1.4.1 // indirect
	github.com/mailru/easyjson v0.7.7 // indirect
	github.com/mattn/go-runewidth v0.0.31 // indirect
	github.com/microcosm-cc/bluemonday v1.0.27 // indirect
	github.com/muesli/mango-pflag v0.1.0 // indirect
	github.com/pires/go-proxyproto v0.12.0 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	github.com/rs/dnscache v0.0.0-20230804202142-fc85eb664529 // indirect
	github.com/xo/terminfo v1.0.0 // indirect
	github.com/yuin/goldmark-emoji v1.0.5 // indirect
	golang.org/x/sync v0.25.0 // indirect
	golang.org/x/text v0.44.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
)
