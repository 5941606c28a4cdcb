namespace Eleven.Tests.Yaml;

/// <summary>A question set that uses every key there is.</summary>
internal static class EveryKey
{
    public const string QuestionSet = """
        id: every
        version: "1"
        title: Every key
        instrument: self-assessment
        introduction: Thank you for taking part.
        sources:
          - {title: A law, dated: 2024-06-01, address: "https://law.example/11"}
        topics: {lead: The lead}
        scales:
          colours:
            title: Two colours
            bands:
              - {id: red, label: Bad, letter: R, colour: "#d4351c", positive: false, spellings: [Rot]}
              - {id: green, label: Good, letter: G, colour: "#00703c", positive: true}
            grades:
              - {value: 0, label: Not in place, descriptor: Nothing., band: red, spellings: [none yet]}
              - {value: 1, label: In place, descriptor: All., band: green}
        sections:
          - code: A
            title: All kinds
            introduction: Of everything one.
            questions:
              - code: A1
                kind: rating
                text: How well?
                label: Well
                help: Think.
                prompts: [A policy]
                required: true
                may-be-not-relevant: true
                topics: [lead]
                period: last year
                base: rated
                scale: colours
                descriptors: {"0": Nobody., "1": Everybody.}
                aspects: [known, used]
                narrative: [{code: text, label: What you do, asks: Say how you know.}]
              - {code: A2, kind: rating, text: And this?, scale: colours, narrative: signs-of-safety}
              - {code: A3, kind: yes-no, text: Is it hard?, yes-is-positive: false}
              - {code: A4, kind: choose-one, text: Which sector?, options: sectors, classifies: sector}
              - code: A5
                kind: choose-several
                text: Which?
                other: true
                options:
                  - Plain
                  - {id: named, label: Named, excludes-others: true, spellings: [nmed], area-names: {westmarch: Called so}, positive: true, colour: "#1d4f73", letter: N}
                  - {label: Not ours, excludes-others: true, does-not-apply: true}
              - {code: A6, kind: tick-each, text: Which do you know?, ticked: Known, unticked: Unknown, options: [One, Two]}
              - {code: A7, kind: rank, text: In which order?, options: [One, Two]}
              - {code: A8, kind: scale, text: How much?, steps: 7, low: Little, high: Much}
              - {code: A9, kind: short-text, text: Who?, asked-if: {question: A3, is: [yes]}}
              - {code: A10, kind: long-text, text: Why?, asked-if: [{question: A3, is: [yes]}, {question: A5, is: [plain, other]}]}
              - {code: A11, kind: signs-of-safety, text: Your view?, boxes: [{code: a, label: A}, {code: b, label: B}, {code: c, label: C}]}
        variants:
          police:
            title: Police form
            police: true
            omits: [A7]
            adds-options: {A5: [Video]}
            replaces:
              - {match: similar, question: {code: A8, kind: yes-no, text: Much?}}
        links:
          - {question: A1, set: earlier, with: B1, match: similar, topic: lead, differs: the scale}
        """;
}
