using Eleven.Web.Accounts;

namespace Eleven.Tests.Web.Accounts;

public sealed class UsedCodesTests
{
    private const long Now = 59_000_000;

    [Fact]
    public void The_last_one_is_the_last_by_now()
    {
        var used = UsedCodes.Parse("59000000").With(Now - 5).With(Now + 2880);

        used.Last(Now).ShouldBe(Now);
        used.Last(Now - 1).ShouldBe(Now - 5);
        used.Last(Now + 2880).ShouldBe(Now + 2880);
        UsedCodes.Parse(used.ToString()).Last(Now).ShouldBe(Now);
        UsedCodes.None.Last(Now).ShouldBe(0);
    }

    [Fact]
    public void Whatever_the_clock_is_set_to_no_code_works_twice_and_the_ones_of_now_work_soon()
    {
        var chance = new Random(11);
        var (used, taken, now) = (UsedCodes.None, new HashSet<long>(), Now);
        for (var i = 0; i < 5000; i++)
        {
            // Now and then somebody sets the clock, mostly it goes on.
            now += chance.Next(20) == 0 ? chance.Next(-100, 100) : chance.Next(0, 4);
            var step = now + chance.Next(-1, 2);
            if (step > used.Last(now + 1))
            {
                taken.Add(step).ShouldBeTrue();
                used = UsedCodes.Parse(used.With(step).ToString());
            }
        }
        taken.Count.ShouldBeGreaterThan(500);
        used.ToString().Length.ShouldBeLessThan(1000);
    }
}
