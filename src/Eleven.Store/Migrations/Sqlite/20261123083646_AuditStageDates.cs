using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditStageDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(name: "ChallengeOn", table: "Audits", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ReportOn", table: "Audits", type: "TEXT", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "ChallengeOn", table: "Audits");

            migrationBuilder.DropColumn(name: "ReportOn", table: "Audits");
        }
    }
}
