namespace Eleven.Answers.Matching;

/// <summary>The words in which forms ask who answers, each as <see cref="Wording.Key"/> has it.</summary>
internal static class IdentityVocabulary
{
    public static readonly HashSet<string> Request = Set(
        "please could can would may might you we us i have has give provide enter type write state tell leave supply add insert confirm specify share what whats which is was are the a an your my own kindly let know fill in put record note print also here below optional required whose"
    );

    public static readonly HashSet<string> Kinds = Set(
        "line direct current work personal private home contact main primary secondary alternative business professional preferred daytime evening best valid full first last given family middle maiden known legal mobile office desk nhs email safeguarding designated named senior deputy responsible additional another"
    );

    public static readonly HashSet<string> People = Set(
        "respondent respondents person persons individual individuals you yourself practitioner practitioners worker workers employee employees staff colleague colleagues member participant participants author applicant manager managers supervisor supervisors child childs childrens parent parents carer carers guardian pupil pupils student students patient patients client clients user users referrer teacher teachers learner contact delegate delegates attendee attendees"
    );

    // Somebody who may be asked for as what people know: only names under it tell.
    public static readonly HashSet<string> Roles = Set(
        "lead leads dsl head headteacher director officer officers champion chair coordinator nurse doctor gp principal governor trustee"
    );

    public static readonly HashSet<string> Things = Set(
        "organisation organisations organization team teams agency service services school schools department setting company trust charity group council authority ward unit area business site base hospital practice nursery force employer"
    );

    public static readonly HashSet<string> Beside = Set("role roles job title position designation grade post location date");

    public static readonly HashSet<string> Doing = Set(
        "completing filling submitting answering responding returning making giving completed"
    );

    public static readonly HashSet<string> Tails = Set(
        "if so optional required mandatory here below please where should when only for to of in"
    );

    public static readonly (string[] Words, IdentityClaim Claim)[] Nouns =
    [
        .. Named(
            IdentityClaim.Email,
            "email, e mail, email address, e mail address, emailaddress, email addresses, e mail addresses, email id"
        ),
        .. Named(
            IdentityClaim.Phone,
            "phone, telephone, tel, mobile, fax, phone number, telephone number, mobile number, mobile phone, mobile phone number, contact number, contact numbers, contact no, telephone no, tel no, phone no, mobile no, extension number, whatsapp number"
        ),
        .. Named(
            IdentityClaim.Name,
            "name, names, surname, forename, forenames, first name, last name, full name, initials, signature, username, first names"
        ),
        .. Named(
            IdentityClaim.Detail,
            "date of birth, dob, d o b, birth date, address, postcode, post code, postal code, zip, zip code, zip postal code, street address, address line 1, address line 2, national insurance number, ni number, nino, nhs number, staff number, staff id, employee number, employee id, payroll number, collar number, warrant number, gmc number, nmc pin, nmc number, ip address, login, user, user name, user id, staff no, employee no, payroll no, payroll id, collar no, warrant no, badge number, badge no, shoulder number, shoulder no, personnel number, assignment number, smartcard, smartcard number, smartcard no, hcpc number, twitter handle, contact details, contact information, personal details, details"
        ),
    ];

    public static readonly HashSet<string> Within = Set(
        "name address postcode city town county country state province region zip title suffix"
    );

    private static IEnumerable<(string[] Words, IdentityClaim Claim)> Named(IdentityClaim claim, string nouns) =>
        nouns.Split(", ").Select(n => (n.Split(' '), claim)).OrderByDescending(n => n.Item1.Length);

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
