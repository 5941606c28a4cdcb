namespace Eleven.Examples.Dealing;

/// <summary>Areas of the people of a survey, and sectors where no question is tied to them.</summary>
internal static class Belonging
{
    public static void DealAreas(SurveyTarget target, List<Person> people, string question, string audit)
    {
        for (var cell = 0; cell < target.Cells.Count; cell++)
        {
            var dice = new Dice($"{audit}/areas/{cell}");
            var counts = target.Areas.Select(a => (a.Id, a.Counts[cell])).ToList();
            List<Person> here = [.. people.Where(p => p.Cell == target.Cells[cell].Id)];
            foreach (var (person, areas) in Deal.Several(here, counts, everyone: true, dice))
            {
                person.Chosen[question] = [.. areas];
            }
        }
    }

    public static void DealSectors(SurveyTarget target, List<Person> people, string audit)
    {
        for (var cell = 0; cell < target.Cells.Count; cell++)
        {
            var counts = target.Sectors.Get("people").Entries().Select(s => (s.Key, s.Value.Numbers()[cell])).ToList();
            List<Person> here = [.. people.Where(p => p.Cell == target.Cells[cell].Id)];
            foreach (var (person, sector) in Deal.One(here, counts, new Dice($"{audit}/sectors/{cell}")))
            {
                person.Sector = sector;
            }
        }
    }
}
