#!/usr/bin/env bash
# survey-core 3.1.1 (npm, Node.js 20), the engine of SurveyJS: in conditions two
# texts are equal if they are the same number. A question that is to be asked of
# those who chose Python "3.1" is asked of those who chose "3.10" as well, and "1000"
# is "1e3"; an answer "7" is "007", though an answer "007" is not "7". Where several
# may be chosen, and in the scoring of correct answers, "3.10" is not "3.1".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --prefix . survey-core@3.1.1 >/dev/null
cat >ask.mjs <<'J'
import { Model } from "survey-core";

const survey = new Model({
  elements: [
    { type: "radiogroup", name: "version", choices: ["3.1", "3.9", "3.10"], correctAnswer: "3.1" },
    { type: "text", name: "why", title: "Why so old?", visibleIf: "{version} = '3.1'" },
    { type: "checkbox", name: "versions", choices: ["3.1", "3.9", "3.10"] },
    { type: "text", name: "whyAlso", visibleIf: "{versions} anyof ['3.1']" },
    { type: "text", name: "code" },
  ],
});
const question = (name) => survey.getQuestionByName(name);
for (const answer of ["3.1", "3.9", "3.10"]) {
  survey.setValue("version", answer);
  survey.setValue("versions", [answer]);
  console.log(`${answer}: asked`, question("why").isVisible, "of several", question("whyAlso").isVisible, "correct", question("version").isAnswerCorrect());
}
for (const [answer, other] of [["1000", "1e3"], ["7", "007"], ["007", "7"]]) {
  survey.setValue("code", answer);
  console.log(`${answer} = '${other}'`, survey.runCondition(`{code} = '${other}'`));
}
J

node ask.mjs 2>/dev/null | tee got
diff got - <<'W'
3.1: asked true of several true correct true
3.9: asked false of several false correct false
3.10: asked true of several false correct false
1000 = '1e3' true
7 = '007' true
007 = '7' false
W
